package io.github.erpsyncdesk.importer;

/** Lines of a text by their number, a line break being CR, LF or both. */
final class LineEnds {

    private LineEnds() {}

    /** The text behind its first {@code lines} lines. */
    static String after(String text, int lines) {
        return text.substring(offset(text, lines + 1));
    }

    /** Where line {@code number} begins. */
    private static int offset(String text, int number) {
        int line = 1;
        int at = 0;
        while (at < text.length() && line < number) {
            if (isBreak(text, at)) {
                line++;
            }
            at++;
        }
        return at;
    }

    /**
     * The line, at or behind {@code from}, in which the quote opens that is never closed, or closed in the wrong place.
     */
    static int openQuote(String text, char delimiter, int from) {
        int line = from;
        int opened = from;
        boolean quoted = false;
        boolean start = true;
        for (int at = offset(text, from); at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = at + 1 == text.length() || text.charAt(at + 1) == delimiter || text.charAt(at + 1) == '\n'
                    || text.charAt(at + 1) == '\r';
            if (quoted && c == '"' && !ends && text.charAt(at + 1) == '"') {
                at++;
            } else if (quoted && c == '"' && !ends) {
                return opened;
            } else if (c == '"' && (start || quoted)) {
                quoted = !quoted;
                opened = quoted ? line : opened;
            }
            if (isBreak(text, at)) {
                line++;
            }
            start = !quoted && (c == delimiter || c == '\n' || c == '\r');
        }
        return opened;
    }

    private static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }
}
