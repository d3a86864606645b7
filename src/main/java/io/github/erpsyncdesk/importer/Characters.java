package io.github.erpsyncdesk.importer;

/** What nobody sees in a text: trimmed at its ends, and never a part of a number. */
public final class Characters {

    private Characters() {}

    /** Without any kind of space, control or format character at either end. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static boolean isBlank(String text) {
        return isBlank(text, 0, text.length());
    }

    static boolean isBlank(CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds a character that takes no space on the screen. */
    public static boolean hasHidden(String text) {
        return text.chars().anyMatch(c -> isHidden((char) c));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c > '~' && (Character.isSpaceChar(c) || isHidden(c));
    }

    private static boolean isHidden(char c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL && c != '\t' || isFiller(c);
    }

    /** Letters and marks that are drawn as nothing. */
    private static boolean isFiller(char c) {
        return c == '\u034F' || c == '\u115F' || c == '\u1160' || c == '\u17B4' || c == '\u17B5' || c == '\u3164'
                || c == '\uFFA0' || c == '\u2800' || c >= '\uFE00' && c <= '\uFE0F' || c >= '\u180B' && c <= '\u180F'
                || c == '\uDB40';
    }
}
