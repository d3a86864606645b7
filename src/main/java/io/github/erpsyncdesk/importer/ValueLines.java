package io.github.erpsyncdesk.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of a text into values, without a word on what they mean. Never joins two of them. */
public final class ValueLines {
    /** Every hyphen, dash and minus between the ends of a range, for a character class. */
    public static final String DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212";
    /** Every character but comma and space that groups the digits of a number. */
    public static final String GROUPERS = ".'\u2019\u00A0\u202F\u2009\u2007";
    private static final int LINES_BETWEEN_WORDS = 16_384;
    private static final String ALONE = "(?<![\\w.," + DASHES + "])";
    private static final Pattern VALUE = Pattern.compile(
            "(?<range>" + ALONE + "\\d+(?: [" + DASHES + "] |[" + DASHES + "])\\d+(?![\\w." + DASHES + "]))"
                    + "|(?<scientific>" + ALONE + "\\d+,\\d+[eE][+-]?\\d+)"
                    + "|(?<amount>" + ALONE + "\\d{1,3}(?:(?:,\\d{3})+\\.|(?:[ " + GROUPERS
                    + "]\\d{3})+,)\\d{1,2}(?![\\d\\w.,]))"
                    + "|(?<grouped>" + ALONE + "\\d{1,3}(?:(?:,\\d{3}){1,3}|(?: \\d{3}){1,3})(?![\\d.\\w]))"
                    + "|(?<other>[^\\s,;]+)");

    private ValueLines() {}

    public static List<String> cut(String text) {
        List<String> values = new ArrayList<>();
        text.lines().forEach(line -> cutLine(line, values));
        return values;
    }

    /** A line without a digit is one value: a header or a remark. */
    private static void cutLine(String line, List<String> values) {
        if (line.chars().noneMatch(Character::isDigit)) {
            add(line, values);
            return;
        }
        Matcher matcher = VALUE.matcher(line);
        while (matcher.find()) {
            add(matcher.group(), values);
        }
    }

    private static void add(String value, List<String> values) {
        String bare = Characters.trim(value);
        if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = Characters.trim(bare.substring(1, bare.length() - 1));
        }
        if (!bare.isEmpty() && bare.chars().anyMatch(c -> c != ',' && c != ';')) {
            values.add(bare);
        }
    }

    /**
     * The first line, from 1, that may be a row of a table: one of several lines that holds more than one value, or a
     * single one with tabs. 0 where the text is a list.
     */
    static int firstWithSeveral(String text, ReadControl control) {
        int first = 0;
        int lines = 0;
        int number = 0;
        int from = 0;
        while (from < text.length() && (first == 0 || lines < 2)) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            number++;
            int count = count(text, from, to);
            lines += count > 0 ? 1 : 0;
            first = first == 0 && count > 1 ? number : first;
            from = to + (text.startsWith("\r\n", to) ? 2 : 1);
            if (number % LINES_BETWEEN_WORDS == 0) {
                control.reached((double) from / text.length());
            }
        }
        boolean cells = lines > 1 || Characters.trim(text).indexOf('\t') >= 0;
        return cells ? first : 0;
    }

    private static int count(String text, int from, int to) {
        boolean plain = to > from;
        for (int at = from; at < to && plain; at++) {
            plain = text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return plain ? 1 : cut(text.substring(from, to)).size();
    }
}
