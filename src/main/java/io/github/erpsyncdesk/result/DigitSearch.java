package io.github.erpsyncdesk.result;

import org.jspecify.annotations.Nullable;

/**
 * Whether digits stand in a number. A number is packed once, four bits a digit with its last digit lowest and 15 where
 * there is none; a search then compares all places of all its digits at once, in a few operations for each digit that
 * is searched for.
 */
final class DigitSearch {
    private static final int MINUS = 11;
    private static final int BITS = 4;
    private static final int LONGEST = 11;
    private static final long EVERY_PLACE = 0x1111_1111_1111_1111L;
    private static final long LOW_BITS = 0x7777_7777_7777_7777L;

    /** Each digit, the last one first, in every place. */
    private final long[] wanted;

    private DigitSearch(String text) {
        wanted = new long[text.length()];
        for (int i = 0; i < wanted.length; i++) {
            char c = text.charAt(wanted.length - 1 - i);
            wanted[i] = EVERY_PLACE * (c == '-' ? MINUS : c - '0');
        }
    }

    /** Null where no number can hold the text. */
    static @Nullable DigitSearch of(String text) {
        return !text.isEmpty() && text.length() <= LONGEST
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-') ? new DigitSearch(text) : null;
    }

    static long packed(int number) {
        long packed = 0;
        int places = 0;
        long left = Math.abs((long) number);
        do {
            packed |= (left % 10) << (BITS * places++);
            left /= 10;
        } while (left > 0);
        if (number < 0) {
            packed |= (long) MINUS << (BITS * places++);
        }
        return packed | (-1L << (BITS * places));
    }

    boolean isIn(long packed) {
        long differs = 0;
        for (int i = 0; i < wanted.length; i++) {
            differs |= (packed >>> (BITS * i)) ^ wanted[i];
        }
        // a place where nothing differs is four zero bits
        return ~((differs & LOW_BITS) + LOW_BITS | differs | LOW_BITS) != 0;
    }
}
