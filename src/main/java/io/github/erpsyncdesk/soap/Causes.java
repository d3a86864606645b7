package io.github.erpsyncdesk.soap;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks along a chain of causes. */
final class Causes {
    private static final int MOST = 30;

    private Causes() {}

    /**
     * The classes along the chain: enough for support, and free of texts that could hold a page or a secret.
     */
    static String kinds(Throwable thrown) {
        return String.join(" < ", all(thrown).map(cause -> cause.getClass().getSimpleName()).toList());
    }

    static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        return all(thrown).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    static boolean has(Throwable thrown, Predicate<Throwable> condition) {
        return all(thrown).anyMatch(condition);
    }

    private static Stream<Throwable> all(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST);
    }
}
