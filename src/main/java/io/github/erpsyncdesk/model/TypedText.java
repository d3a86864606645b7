package io.github.erpsyncdesk.model;

/**
 * What a person types must be able to travel: XML has no way to write some characters, and would be no XML with them.
 */
public final class TypedText {

    private TypedText() {}

    /** @throws Rejected with that reason, where the text holds a character that XML forbids */
    public static void require(String text, String reason) {
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
            if (!allowed) {
                throw Rejected.because(reason);
            }
            at += Character.charCount(c);
        }
    }
}
