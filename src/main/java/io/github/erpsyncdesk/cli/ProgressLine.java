package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import java.io.Console;
import java.io.PrintStream;

/** How many records have been compared: one line of standard error that is written over, and nothing elsewhere. */
final class ProgressLine {
    private final boolean overwrites;
    private final PrintStream err;
    private int most;

    ProgressLine(Terminal terminal) {
        Console console = System.console();
        overwrites = console != null && console.isTerminal();
        err = terminal.err();
    }

    /** Called by several threads, and not always in order. */
    synchronized void show(int done, int all) {
        if (!overwrites || done <= most) {
            return;
        }
        most = done;
        err.append('\r').print(Texts.text("cli.preview.progress", done, all));
        if (done == all) {
            err.println();
        }
        err.flush();
    }
}
