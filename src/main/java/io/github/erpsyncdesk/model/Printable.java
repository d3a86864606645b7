package io.github.erpsyncdesk.model;

/**
 * Text from elsewhere, made harmless where it is shown or written: what would drive a terminal, turn the direction of
 * writing or begin a line of its own is made visible instead of obeyed.
 */
public final class Printable {
    private static final char PICTURES = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';

    /** SuperOffice's own names have less than a fourth of it. */
    private static final int LONGEST_NAME = 1_000;

    private Printable() {}

    /** For the name of something: one line, and of a length that a window can show. */
    public static String name(String text) {
        String cut = text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "\u2026";
        return line(cut);
    }

    /** For one line: line breaks are made visible too. */
    public static String line(String text) {
        return of(text, false);
    }

    /** For a text that may have lines; they end in line feeds alone. */
    public static String lines(String text) {
        return of(text.contains("\r\n") ? text.replace("\r\n", "\n") : text, true);
    }

    private static String of(String text, boolean withLines) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at), withLines)) {
                return made(text, at, withLines);
            }
        }
        return text;
    }

    private static String made(String text, int from, boolean withLines) {
        StringBuilder made = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isPlain(c, withLines)) {
                made.append(c);
            } else if (c < ' ') {
                made.append((char) (PICTURES + c));
            } else if (c == 0x7F) {
                made.append(DELETE_PICTURE);
            } else {
                made.append(String.format("\u2039U+%04X\u203A", (int) c));
            }
        }
        return made.toString();
    }

    private static boolean isPlain(char c, boolean withLines) {
        if (c < ' ') {
            return withLines && (c == '\n' || c == '\t');
        }
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean direction = c == 0x061C || c >= 0x200E && c <= 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x206F;
        return !control && !direction && c != 0x2028 && c != 0x2029;
    }
}
