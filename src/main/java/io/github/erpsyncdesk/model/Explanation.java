package io.github.erpsyncdesk.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An explanation as the connector wrote it. May hold several languages in one string, {@code US:"…"NO:"…"GE:"…"FR:"…"},
 * in SuperOffice's own two letters; otherwise it is one text for all.
 */
public record Explanation(String raw) {
    private static final Pattern PART = Pattern.compile("([A-Z]{2}):\"(.*?)\"(?=\\s*(?:[;,]?\\s*[A-Z]{2}:\"|$))",
            Pattern.DOTALL);
    private static final Map<String, String> SUPEROFFICE_CODES = Map.of("en", "US", "nb", "NO", "nn", "NO", "no", "NO",
            "da", "DA",
            "sv", "SV", "de", "GE", "nl", "NL", "fr", "FR");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("DA", "DK", "SV", "SW", "GE", "DE", "US", "EN");
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

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher matcher = PART.matcher(raw);
        while (matcher.find()) {
            parts.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return parts;
    }
}
