package io.github.erpsyncdesk.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Internal key ids that may go on the wire: at least one, each positive, none twice, in the order they were entered.
 * There is no empty list of this type, because to the server an empty list means <em>everything</em>.
 */
public final class KeyList {
    private final int[] ids;

    private KeyList(int[] ids) {
        this.ids = ids;
    }

    /** @throws IllegalArgumentException where the list is empty, or an id is not positive or appears twice */
    public static KeyList of(int... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("an empty list would mean everything");
        }
        int[] sorted = ids.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= 0 || (i > 0 && sorted[i] == sorted[i - 1])) {
                throw new IllegalArgumentException("ids are positive and distinct");
            }
        }
        return new KeyList(ids.clone());
    }

    public int size() {
        return ids.length;
    }

    public int get(int index) {
        return ids[index];
    }

    public IntStream stream() {
        return Arrays.stream(ids);
    }

    /** The ids from {@code from} (inclusive) to {@code to} (exclusive); at least one. */
    public KeyList slice(int from, int to) {
        if (from >= to) {
            throw new IllegalArgumentException("a slice holds at least one id");
        }
        return new KeyList(Arrays.copyOfRange(ids, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyList list && Arrays.equals(ids, list.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return ids.length + " keys";
    }
}
