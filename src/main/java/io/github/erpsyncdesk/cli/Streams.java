package io.github.erpsyncdesk.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Output into a file or a pipe is UTF-8 whatever the locale, and buffered: whoever ends flushes. A terminal keeps its
 * own encoding.
 */
final class Streams {

    private Streams() {}

    static void readableWherePiped() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            System.setOut(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                    false, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }
}
