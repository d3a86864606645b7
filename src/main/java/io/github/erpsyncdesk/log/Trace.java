package io.github.erpsyncdesk.log;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A stack trace of names and places alone: messages of exceptions may hold what a server was sent. */
public final class Trace {
    private static final int MOST_CAUSES = 10;

    private Trace() {}

    public static List<String> lines(Throwable thrown) {
        return causes(thrown).flatMap(cause -> Stream.concat(Stream.of(cause.getClass().getName()),
                Stream.of(cause.getStackTrace()).map(frame -> "    at " + frame))).toList();
    }

    /** The same code for the same failure: from the classes of the causes and the place where the innermost began. */
    public static String code(Throwable thrown) {
        List<Throwable> all = causes(thrown).toList();
        StackTraceElement[] frames = all.getLast().getStackTrace();
        int hash = Objects.hash(all.stream().map(cause -> cause.getClass().getName()).toList(),
                frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName());
        return String.format(Locale.ROOT, "%04X", (hash ^ hash >>> 16) & 0xFFFF);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }
}
