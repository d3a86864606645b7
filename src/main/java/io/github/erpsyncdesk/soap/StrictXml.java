package io.github.erpsyncdesk.soap;

/**
 * Reads {@code xs:int} and {@code xs:boolean} as written and refuses everything else with
 * {@link IllegalArgumentException}.
 */
final class StrictXml {
    private static final int MOST_DIGITS = 10;

    private StrictXml() {}

    /** The value of {@code text}; never a wrapped, rounded or default one. */
    static int parseInt(String text) {
        String trimmed = trim(text);
        boolean signed = !trimmed.isEmpty() && (trimmed.charAt(0) == '-' || trimmed.charAt(0) == '+');
        int digits = trimmed.length() - (signed ? 1 : 0);
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("not a whole number, or too long a one");
        }
        long value = 0;
        for (int at = signed ? 1 : 0; at < trimmed.length(); at++) {
            char c = trimmed.charAt(at);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("not a whole number");
            }
            value = value * 10 + (c - '0');
        }
        value = trimmed.charAt(0) == '-' ? -value : value;
        if (value != (int) value) {
            throw new IllegalArgumentException("beyond the range of xs:int");
        }
        return (int) value;
    }

    /** Without the white space that XML knows around it: blank, tab, line feed, carriage return. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean parseBoolean(String text) {
        return switch (trim(text)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
