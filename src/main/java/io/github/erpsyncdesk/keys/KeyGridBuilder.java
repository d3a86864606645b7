package io.github.erpsyncdesk.keys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows as entries are read. Not safe for several threads. */
final class KeyGridBuilder {
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

    void copy(KeyGrid from) {
        for (int row = 0; row < from.size(); row++) {
            copy(from, row);
        }
    }

    void copy(KeyGrid from, int row) {
        add(from.number(row), from.state(row), from.text(row));
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
        return new KeyGrid(Arrays.copyOf(numbers, size), Arrays.copyOf(states, size), texts);
    }
}
