package io.github.erpsyncdesk.importer;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the number format of a cell makes of the number: a person who reads a date did not mean its day count. */
final class NumberFormats {
    private static final Pattern PADDING = Pattern.compile("_.|\\*.");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    /** A digit that is shown and not held. */
    private static final Pattern LITERAL_DIGIT = Pattern.compile("\"[^\"]*[0-9][^\"]*\"|\\\\[0-9]");
    /** {@code 00\.00} and {@code 00":"00}, which show 1002 as 10.02 and 10:02. */
    private static final Pattern CUT = Pattern.compile("[0#?](?:\\\\[.,:]|\"[.,:]\")[0#?]");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final Pattern DATE = Pattern.compile("(?i)[ymdhs]|am/pm|e(?![+-])|[bg]{2,}");
    private static final Pattern FRACTION = Pattern.compile("[?#0]\\s*/\\s*[?#0-9]");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

    /** A first section without a place for the number, such as {@code ;;;}: it is not shown at all. */
    private static final Pattern HIDING = Pattern.compile("^[^0#?@;]+(?:;|$)|^;");

    private final CellKind[] kinds;

    /**
     * @param formats the format id of each cell style
     * @param codes the format codes that the workbook itself defines, by their ids
     */
    NumberFormats(List<String> formats, Map<String, String> codes) {
        kinds = formats.stream().map(id -> kind(id, codes)).toArray(CellKind[]::new);
    }

    /** @param style the cell's style; blank for none */
    CellKind kind(String style) {
        int index = style.isEmpty() ? -1 : Integer.parseInt(style);
        return index >= 0 && index < kinds.length ? kinds[index] : CellKind.TEXT;
    }

    private static CellKind kind(String id, Map<String, String> codes) {
        if (id == null) {
            return CellKind.TEXT;
        }
        return codes != null && codes.containsKey(id) ? ofCode(codes.get(id)) : ofBuiltIn(Integer.parseInt(id));
    }

    /** The ids that every Excel knows without a code. */
    private static CellKind ofBuiltIn(int id) {
        return switch (id) {
            case 9, 10 -> CellKind.PERCENT;
            case 12, 13 -> CellKind.FRACTION;
            default -> id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
                    || id >= 71 && id <= 81 ? CellKind.DATE : CellKind.TEXT;
        };
    }

    static CellKind ofCode(String code) {
        String bare = LITERAL.matcher(PADDING.matcher(code).replaceAll("")).replaceAll(" ");
        if (ELAPSED.matcher(bare).find()) {
            return CellKind.DATE;
        }
        bare = BRACKETS.matcher(bare).replaceAll("").replaceAll("(?i)general|standard", "0");
        if (DATE.matcher(bare).find()) {
            return CellKind.DATE;
        }
        if (bare.contains("%")) {
            return CellKind.PERCENT;
        }
        if (FRACTION.matcher(bare).find()) {
            return CellKind.FRACTION;
        }
        boolean other = SCALED.matcher(bare).find() || LITERAL_DIGIT.matcher(code).find()
                || CUT.matcher(code).find() || bare.chars().anyMatch(c -> c >= '1' && c <= '9')
                || HIDING.matcher(bare).find();
        return other ? CellKind.SCALED : CellKind.TEXT;
    }
}
