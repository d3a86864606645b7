package io.github.erpsyncdesk.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into entries and says what each is. Never joins, rounds or guesses: what is not plainly a positive 32-bit
 * id in ASCII digits stays as it was written, with the reason.
 */
final class KeyText {
    /** A range expands to at most so many keys. */
    static final int LARGEST_RANGE = 100_000;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<range>(?<![\\w.,-])\\d+(?: (?:-|–|\\.\\.|:) |(?:-|–|\\.\\.|:))\\d+(?![\\w.-]))"
                    + "|(?<scientific>(?<![\\w.,-])\\d+,\\d+[eE][+-]?\\d+)"
                    + "|(?<grouped>(?<![\\w.,-])\\d{1,3}(?:(?:,\\d{3}){1,3}|(?: \\d{3}){1,3})(?![\\d.\\w]))"
                    + "|(?<other>[^\\s,;]+(?:[\\u00A0\\u202F][^\\s,;]+)*)");
    private static final Pattern RANGE = Pattern.compile("(\\d+) ?(?:-|–|\\.\\.|:) ?(\\d+)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[, ]\\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?[0-9]+[.,][0-9]*(?:[eE][+-]?[0-9]+)?|[+-]?[0-9]+[eE][+-]?[0-9]+");

    private KeyText() {}

    static List<String> cut(String text) {
        List<String> entries = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher matcher = TOKEN.matcher(line);
            while (matcher.find()) {
                String entry = unquoted(matcher.group());
                if (!entry.isBlank()) {
                    entries.add(entry);
                }
            }
        });
        return entries;
    }

    private static String unquoted(String entry) {
        String bare = entry.replace("\uFEFF", "").replace("\0", "");
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    /** What the entry is by itself; whether it is a duplicate depends on the others. */
    static KeyEntry read(String text) {
        String entry = text.strip();
        Matcher range = RANGE.matcher(entry);
        if (range.matches()) {
            long count = rangeSize(range);
            return count > 0 && count <= LARGEST_RANGE ? new KeyEntry(entry, EntryState.RANGE, (int) count)
                    : new KeyEntry(entry, EntryState.BAD_RANGE, 0);
        }
        if (GROUPED.matcher(entry).matches()) {
            return new KeyEntry(entry, EntryState.AMBIGUOUS, 0);
        }
        if (!DIGITS.matcher(entry).matches()) {
            return new KeyEntry(entry, whyNot(entry), 0);
        }
        if (entry.length() > 1 && entry.startsWith("0")) {
            return new KeyEntry(entry, EntryState.LEADING_ZERO, 0);
        }
        long value = entry.length() > 10 ? Long.MAX_VALUE : Long.parseLong(entry);
        if (value == 0) {
            return new KeyEntry(entry, EntryState.NOT_POSITIVE, 0);
        }
        return value > Integer.MAX_VALUE ? new KeyEntry(entry, EntryState.TOO_LARGE, 0)
                : new KeyEntry(entry, EntryState.KEY, (int) value);
    }

    private static EntryState whyNot(String entry) {
        if (entry.indexOf('\u00A0') >= 0 || entry.indexOf('\u202F') >= 0) {
            return EntryState.GROUPED;
        }
        if (DECIMAL.matcher(entry).matches()) {
            return EntryState.DECIMAL;
        }
        return entry.matches("[-\u2212][0-9]+") ? EntryState.NOT_POSITIVE : EntryState.NOT_A_NUMBER;
    }

    /** Both ends included; 0 where it runs backwards or an end is no id. */
    private static long rangeSize(Matcher range) {
        KeyEntry from = read(range.group(1));
        KeyEntry to = read(range.group(2));
        boolean ids = from.state() == EntryState.KEY && to.state() == EntryState.KEY;
        return ids && to.number() >= from.number() ? (long) to.number() - from.number() + 1 : 0;
    }

    /** The ids a RANGE entry stands for. */
    static List<String> expand(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("no range");
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        List<String> ids = new ArrayList<>(to - from + 1);
        for (long id = from; id <= to; id++) {
            ids.add(Long.toString(id));
        }
        return ids;
    }

    /** An AMBIGUOUS entry as separate keys, or as one number. */
    static List<String> resolve(String text, boolean separate) {
        return separate ? List.of(text.split("[, ]")) : List.of(text.replaceAll("[, ]", ""));
    }
}
