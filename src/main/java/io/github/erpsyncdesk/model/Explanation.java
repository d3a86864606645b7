package io.github.erpsyncdesk.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An explanation as the connector wrote it. May hold several languages in one string, {@code US:"…"NO:"…"GE:"…"FR:"…"},
 * in SuperOffice's own two letters; otherwise it is one text for all.
 */
public record Explanation(String raw) {
    private static final Map<String, String> SUPEROFFICE_CODES = Map.of("en", "US", "nb", "NO", "nn", "NO", "no", "NO",
            "da", "DA",
            "sv", "SV", "de", "GE", "nl", "NL", "fr", "FR");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("DA", "DK", "SV", "SW", "GE", "DE", "US", "EN");
    /** Two letters, a colon and a quotation mark. */
    private static final int OPENING = 4;
    public static final Explanation NONE = new Explanation("");

    public boolean isBlank() {
        return raw.isBlank();
    }

    /** The text in that language; where there is none, the American one; where there is none either, the raw text. */
    public String in(Locale locale) {
        Map<String, String> parts = parts();
        String code = SUPEROFFICE_CODES.getOrDefault(locale.getLanguage(),
                locale.getLanguage().toUpperCase(Locale.ROOT));
        for (String candidate : new String[]{code, OTHER_SPELLINGS.getOrDefault(code, code), "US", "EN"}) {
            if (parts.containsKey(candidate)) {
                return parts.get(candidate);
            }
        }
        return raw;
    }

    /**
     * Each part ends at the quotation mark before the next opening, or before the end of all: quotation marks inside a
     * text are part of it. Every character is looked at a fixed number of times.
     */
    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        int opening = nextOpening(0);
        while (opening >= 0) {
            int next = nextOpening(opening + OPENING);
            int end = next;
            while (next >= 0 && !closes(end, opening)) {
                next = nextOpening(next + OPENING);
                end = next;
            }
            int close = closing(next < 0 ? raw.length() : next, next >= 0);
            if (close >= opening + OPENING) {
                parts.putIfAbsent(raw.substring(opening, opening + 2), raw.substring(opening + OPENING, close));
            }
            opening = next;
        }
        return parts;
    }

    private boolean closes(int next, int opening) {
        return closing(next, true) >= opening + OPENING;
    }

    /** Where the quotation mark is that closes what comes before {@code end}; -1 where there is none. */
    private int closing(int end, boolean separated) {
        int at = beforeSpace(end);
        if (separated && at > 0 && (raw.charAt(at - 1) == ';' || raw.charAt(at - 1) == ',')) {
            at = beforeSpace(at - 1);
        }
        return at > 0 && raw.charAt(at - 1) == '"' ? at - 1 : -1;
    }

    private int beforeSpace(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(raw.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int nextOpening(int from) {
        for (int at = raw.indexOf(":\"", from + 2); at >= 0; at = raw.indexOf(":\"", at + 1)) {
            if (at >= from + 2 && isUpper(raw.charAt(at - 1)) && isUpper(raw.charAt(at - 2))) {
                return at - 2;
            }
        }
        return -1;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
