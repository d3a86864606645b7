package io.github.erpsyncdesk.keys;

import java.util.Arrays;

/**
 * Positive numbers, each once; open addressing in one array, since a million boxed numbers cost more than the list they
 * come from.
 */
final class IntSet {
    private int[] slots = new int[1 << 10];
    private int size;

    /** @return whether it was not there */
    boolean add(int number) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!insert(slots, number)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        Arrays.stream(slots).filter(number -> number != 0).forEach(number -> insert(larger, number));
        slots = larger;
    }

    private static boolean insert(int[] slots, int number) {
        int mask = slots.length - 1;
        int at = ((number * 0x9E3779B9) >>> 7) & mask;
        while (slots[at] != 0) {
            if (slots[at] == number) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = number;
        return true;
    }
}
