package io.github.erpsyncdesk.log;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Libraries log what servers send; no such text may reach a terminal or a file. */
public final class LibraryLogs {

    private LibraryLogs() {}

    /** To be called before the first adapter is made. */
    public static void silence() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }
}
