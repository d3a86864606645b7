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
        String trimmed = text.strip();
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

    static boolean parseBoolean(String text) {
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
