package io.github.erpsyncdesk.network;

import java.util.Locale;
import java.util.regex.Pattern;

/** This computer, by the names that never leave it. */
final class Loopback {
    private static final Pattern NAME = Pattern
            .compile("localhost\\.?|.*\\.localhost\\.?|127(\\.[0-9]{1,3}){1,3}|\\[?::1]?|\\[?0(:0){6}:1]?");

    private Loopback() {}

    static boolean is(String host) {
        return NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
