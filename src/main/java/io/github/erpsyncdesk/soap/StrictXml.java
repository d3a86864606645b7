package io.github.erpsyncdesk.soap;

import java.util.regex.Pattern;

/** Reads {@code xs:int} and {@code xs:boolean} as written and refuses everything else with {@link IllegalArgumentException}. */
final class StrictXml {
    private static final Pattern INT = Pattern.compile("[+-]?[0-9]{1,10}");

    private StrictXml() {
    }

    /** The value of {@code text}; never a wrapped, rounded or default one. */
    static int parseInt(String text) {
        String trimmed = text.strip();
        if (!INT.matcher(trimmed).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        long value = Long.parseLong(trimmed);
        if (value != (int) value) {
            throw new IllegalArgumentException("beyond the range of xs:int");
        }
        return (int) value;
    }

    static boolean parseBoolean(String text) {
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
