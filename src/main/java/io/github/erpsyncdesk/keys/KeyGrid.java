package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ValueLines;
import io.github.erpsyncdesk.model.KeyList;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All entries at one moment, in columns: a number and a state each, and a text only where it is not simply the number.
 * Every change makes a new grid, so that undo is to show the one before. Entries are judged together: the first of
 * equal ids is the key, the others are duplicates.
 */
final class KeyGrid {
    private static final EntryState[] STATES = EntryState.values();
    static final KeyGrid EMPTY = new Builder().build();

    private final int[] numbers;
    private final byte[] states;
    private final Map<Integer, String> texts;
    private final int[] counts = new int[STATES.length];
    private final long keysInRanges;
    private final int repeated;

    private KeyGrid(Builder builder) {
        numbers = Arrays.copyOf(builder.numbers, builder.size);
        states = Arrays.copyOf(builder.states, builder.size);
        texts = builder.texts;
        IntSet seen = new IntSet();
        IntSet again = new IntSet();
        int twice = 0;
        long inRanges = 0;
        for (int row = 0; row < states.length; row++) {
            if (states[row] == EntryState.KEY.code() || states[row] == EntryState.DUPLICATE.code()) {
                boolean first = seen.add(numbers[row]);
                twice += !first && again.add(numbers[row]) ? 1 : 0;
                states[row] = (first ? EntryState.KEY : EntryState.DUPLICATE).code();
            } else if (states[row] == EntryState.RANGE.code()) {
                inRanges += numbers[row];
            }
            counts[states[row]]++;
        }
        keysInRanges = inRanges;
        repeated = twice;
    }

    int size() {
        return numbers.length;
    }

    EntryState state(int row) {
        return STATES[states[row]];
    }

    KeyEntry entry(int row) {
        String text = texts.get(row);
        return new KeyEntry(text == null ? Integer.toString(numbers[row]) : text, STATES[states[row]], numbers[row]);
    }

    /** A view, not a copy. */
    List<KeyEntry> entries() {
        return new Entries();
    }

    private final class Entries extends AbstractList<KeyEntry> implements RandomAccess {
        @Override
        public KeyEntry get(int row) {
            return entry(row);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }

    /** The entries of these rows, a line each; all where there are none. */
    String text(BitSet rows) {
        StringJoiner lines = new StringJoiner("\n");
        (rows.isEmpty() ? IntStream.range(0, numbers.length) : rows.stream())
                .forEach(row -> lines.add(entry(row).text()));
        return lines.toString();
    }

    int count(Predicate<EntryState> wanted) {
        return IntStream.range(0, counts.length).filter(state -> wanted.test(STATES[state])).map(state -> counts[state])
                .sum();
    }

    int count(EntryState state) {
        return counts[state.code()];
    }

    /** How many keys appear more than once. */
    int repeated() {
        return repeated;
    }

    /** How many keys the RANGE entries stand for. */
    long keysInRanges() {
        return keysInRanges;
    }

    /** The rows whose state is wanted, in their order. */
    int[] rows(Predicate<EntryState> wanted) {
        return IntStream.range(0, states.length).filter(row -> wanted.test(STATES[states[row]])).toArray();
    }

    /** Present where there is at least one key and nothing waits for a decision. */
    Optional<KeyList> keys() {
        if (count(EntryState.KEY) == 0 || count(EntryState::needsDecision) > 0) {
            return Optional.empty();
        }
        return Optional.of(KeyList.of(IntStream.range(0, numbers.length)
                .filter(row -> states[row] == EntryState.KEY.code()).map(row -> numbers[row]).toArray()));
    }

    boolean sameAs(KeyGrid other) {
        return Arrays.equals(numbers, other.numbers) && Arrays.equals(states, other.states)
                && texts.equals(other.texts);
    }

    KeyGrid with(List<String> entries) {
        Builder all = new Builder();
        all.copy(this);
        entries.forEach(text -> all.add(KeyText.read(text)));
        return all.build();
    }

    KeyGrid followedBy(KeyGrid other) {
        Builder all = new Builder();
        all.copy(this);
        all.copy(other);
        return all.build();
    }

    /** The entry replaced by what the text holds: one entry, several, or none where it is blank. */
    KeyGrid edited(int edited, String text) {
        return mapped(row -> row == edited ? ValueLines.cut(text) : null);
    }

    KeyGrid withoutKeys(IntPredicate keys) {
        BitSet rows = new BitSet();
        IntStream.range(0, numbers.length).filter(row -> isKey(row) && keys.test(numbers[row])).forEach(rows::set);
        return without(rows);
    }

    /** Other keys in the place of these; all others stay. */
    KeyGrid withKeys(Map<Integer, Integer> others) {
        Builder all = new Builder();
        for (int row = 0; row < numbers.length; row++) {
            Integer other = isKey(row) ? others.get(numbers[row]) : null;
            if (other == null) {
                all.copy(this, row);
            } else {
                all.addKey(other);
            }
        }
        return all.build();
    }

    private boolean isKey(int row) {
        return states[row] == EntryState.KEY.code() || states[row] == EntryState.DUPLICATE.code();
    }

    KeyGrid without(BitSet rows) {
        Builder left = new Builder();
        for (int row = rows.nextClearBit(0); row < numbers.length; row = rows.nextClearBit(row + 1)) {
            left.copy(this, row);
        }
        return left.build();
    }

    KeyGrid without(Predicate<EntryState> unwanted) {
        return mapped(row -> unwanted.test(state(row)) ? List.of() : null);
    }

    KeyGrid rangesExpanded() {
        return mapped(row -> state(row) == EntryState.RANGE ? KeyText.expand(entry(row).text()) : null);
    }

    KeyGrid ambiguousResolved(boolean separate) {
        return mapped(row -> state(row) == EntryState.AMBIGUOUS ? KeyText.resolve(entry(row).text(), separate) : null);
    }

    /** Puts other entries in the place of rows; a row for which there is null stays. */
    private KeyGrid mapped(Function<Integer, @Nullable List<String>> by) {
        Builder all = new Builder();
        for (int row = 0; row < numbers.length; row++) {
            List<String> instead = by.apply(row);
            if (instead == null) {
                all.copy(this, row);
            } else {
                instead.forEach(text -> all.add(KeyText.read(text)));
            }
        }
        return all.build();
    }

    /** Grows as entries are read. Not safe for several threads. */
    static final class Builder {
        private int[] numbers = new int[64];
        private byte[] states = new byte[64];
        private final Map<Integer, String> texts = new HashMap<>();
        private int size;

        /** A positive number in plain digits. */
        void addKey(int number) {
            add(number, EntryState.KEY, null);
        }

        void add(KeyEntry entry) {
            boolean plain = entry.text().equals(Integer.toString(entry.number()));
            add(entry.number(), entry.state(), plain ? null : entry.text());
        }

        private void copy(KeyGrid from) {
            for (int row = 0; row < from.numbers.length; row++) {
                copy(from, row);
            }
        }

        private void copy(KeyGrid from, int row) {
            add(from.numbers[row], STATES[from.states[row]], from.texts.get(row));
        }

        private void add(int number, EntryState state, @Nullable String text) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                states = Arrays.copyOf(states, size * 2);
            }
            if (text != null) {
                texts.put(size, text);
            }
            numbers[size] = number;
            states[size++] = state.code();
        }

        KeyGrid build() {
            return new KeyGrid(this);
        }
    }
}
