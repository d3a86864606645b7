package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.StringJoiner;
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
    static final KeyGrid EMPTY = new KeyGridBuilder().build();

    private final int[] numbers;
    private final byte[] states;
    private final Map<Integer, String> texts;
    private final int[] counts = new int[STATES.length];
    private final long keysInRanges;
    private final int repeated;

    /** Keeps these arrays, which nobody else may change. */
    KeyGrid(int[] numbers, byte[] states, Map<Integer, String> texts) {
        this.numbers = numbers;
        this.states = states;
        this.texts = texts;
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

    int number(int row) {
        return numbers[row];
    }

    /** Null where it is simply the number. */
    @Nullable
    String text(int row) {
        return texts.get(row);
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

    /** To change what is in it. */
    GridEdit edit() {
        return new GridEdit(this);
    }
}
