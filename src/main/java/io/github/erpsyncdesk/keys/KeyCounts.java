package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The numbers over a grid.
 *
 * @param duplicates entries that repeat a key
 * @param repeated keys that appear more than once
 * @param wrong entries that are no key and no range and not ambiguous
 * @param rangeKeys keys that the ranges stand for
 */
public record KeyCounts(int entries, int keys, int duplicates, int repeated, int wrong, int ambiguous, int ranges,
        long rangeKeys) {

    static KeyCounts of(KeyGrid grid) {
        return new KeyCounts(grid.size(), grid.count(EntryState.KEY), grid.count(EntryState.DUPLICATE), grid.repeated(),
                grid.count(KeyCounts::isWrong), grid.count(EntryState.AMBIGUOUS), grid.count(EntryState.RANGE),
                grid.keysInRanges());
    }

    static boolean isWrong(EntryState state) {
        return state.needsDecision() && state != EntryState.AMBIGUOUS && state != EntryState.RANGE;
    }

    /** Why the grid cannot be sent; null where it can. */
    public @Nullable Notice whyNot() {
        if (entries == 0) {
            return Notice.of("keys.why.empty");
        }
        if (wrong > 0) {
            return Notice.of("keys.why.wrong", wrong);
        }
        if (ambiguous > 0) {
            return Notice.of("keys.why.ambiguous", ambiguous);
        }
        return ranges > 0 ? Notice.of("keys.why.ranges", ranges) : null;
    }

    /** Entries that keep the grid from being sent. */
    int undecided() {
        return wrong + ambiguous + ranges;
    }
}
