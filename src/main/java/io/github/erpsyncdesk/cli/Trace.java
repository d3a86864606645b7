package io.github.erpsyncdesk.cli;

import java.io.PrintStream;
import java.util.Objects;
import java.util.stream.Stream;

/** A stack trace of names and places alone: messages of exceptions may hold what a server was sent. */
final class Trace {

    private Trace() {
    }

    static void print(Throwable thrown, PrintStream out) {
        Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(10).forEach(cause -> {
            out.println(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                out.println("    at " + frame);
            }
        });
    }
}
