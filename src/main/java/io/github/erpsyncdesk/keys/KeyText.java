package io.github.erpsyncdesk.keys;

import static io.github.erpsyncdesk.importer.ValueLines.DASHES;
import static io.github.erpsyncdesk.importer.ValueLines.GROUPERS;

import io.github.erpsyncdesk.importer.Characters;
import io.github.erpsyncdesk.model.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what an entry is. Never joins, rounds or guesses: what is not plainly a positive 32-bit id in ASCII digits stays
 * as it was written, with the reason.
 */
final class KeyText {
    /** A range expands to at most so many keys. */
    static final int LARGEST_RANGE = 100_000;
    private static final Pattern RANGE = Pattern.compile("([0-9]+) ?[" + DASHES + "] ?([0-9]+)");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([, " + GROUPERS + "])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.00?");
    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?[0-9]+(?:[ ," + GROUPERS + "][0-9]+)*[.,][0-9]*(?:[eE][+-]?[0-9]+)?|[+-]?[0-9]+[eE][+-]?[0-9]+");

    private KeyText() {}

    /** What the entry is by itself; whether it is a duplicate depends on the others. */
    static KeyEntry read(String text) {
        String entry = Characters.trim(text);
        if (Characters.hasHidden(entry)) {
            return new KeyEntry(entry, EntryState.HIDDEN_CHARACTER, 0);
        }
        Matcher whole = WHOLE.matcher(entry);
        if (whole.matches()) {
            KeyEntry number = number(whole.group(1));
            return new KeyEntry(entry, number.state(), number.number());
        }
        Matcher range = RANGE.matcher(entry);
        if (range.matches()) {
            long count = rangeSize(range);
            return count > 0 && count <= LARGEST_RANGE ? new KeyEntry(entry, EntryState.RANGE, (int) count)
                    : new KeyEntry(entry, EntryState.BAD_RANGE, 0);
        }
        return GROUPED.matcher(entry).matches() ? new KeyEntry(entry, EntryState.AMBIGUOUS, 0) : number(entry);
    }

    private static KeyEntry number(String entry) {
        if (entry.isEmpty() || !entry.chars().allMatch(c -> c >= '0' && c <= '9')) {
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
        if (DECIMAL.matcher(entry).matches()) {
            return EntryState.DECIMAL;
        }
        return entry.matches("[-\u2212][0-9]+") ? EntryState.NOT_POSITIVE : EntryState.NOT_A_NUMBER;
    }

    /** Both ends included; 0 where it runs backwards or an end is no id. */
    private static long rangeSize(Matcher range) {
        KeyEntry from = number(range.group(1));
        KeyEntry to = number(range.group(2));
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

    /**
     * An AMBIGUOUS entry as separate keys, or as one number. Only a comma or a space separates keys: what is grouped by
     * another character stays as it is.
     */
    static List<String> resolve(String text, boolean separate) {
        if (separate) {
            return List.of(text.split("[, ]"));
        }
        return List.of(text.replaceAll("[, " + GROUPERS + "]", ""));
    }

    /** How many keys {@code from-to} stands for; what is wrong with it otherwise. */
    static Notice describeRange(String from, String to) {
        KeyEntry range = read(from.strip() + "-" + to.strip());
        return range.state() == EntryState.RANGE ? Notice.of("keys.range.count", range.number())
                : Notice.of("keys.range.wrong", LARGEST_RANGE);
    }
}
