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
    private static final int BUFFER = 1 << 16;

    private Streams() {}

    static Terminal terminal() {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            return new Terminal(System.out, System.err);
        }
        return new Terminal(
                new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
