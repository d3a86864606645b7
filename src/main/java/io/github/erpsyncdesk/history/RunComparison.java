package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changed records of two runs side by side, by table and id. Kept as packed numbers, so that large runs can be
 * compared.
 */
public final class RunComparison {

    /** Where a record was changed. */
    public enum Side {
        ONLY_FIRST, ONLY_SECOND, BOTH
    }

    /** A record and what was done to it in each run. */
    public record Line(Side side, String table, int id, Optional<ChangeKind> first, Optional<ChangeKind> second) {}

    private static final int NONE = 3;

    private final RunRecord first;
    private final RunRecord second;
    private final List<String> tables;
    private final Map<Side, Integer> counts = new EnumMap<>(Side.class);
    /** Record in the upper bits, the kind in each run in two bits each. */
    private final long[] lines;

    public RunComparison(RunRecord first, RunRecord second) {
        this.first = first;
        this.second = second;
        Map<String, Integer> tableIds = new LinkedHashMap<>();
        long[] left = packed(first.changes(), tableIds);
        long[] right = packed(second.changes(), tableIds);
        tables = List.copyOf(tableIds.keySet());
        lines = merged(left, right);
    }

    /** Sorted by record; the kind in the lowest two bits. A record that one run lists twice counts once. */
    private static long[] packed(ChangeSet changes, Map<String, Integer> tableIds) {
        int[] own = changes.tables().stream()
                .mapToInt(table -> tableIds.computeIfAbsent(table, name -> tableIds.size())).toArray();
        long[] packed = new long[changes.size()];
        for (int row = 0; row < packed.length; row++) {
            packed[row] = ((((long) own[changes.tableIndex(row)] << 32) | (changes.recordId(row) & 0xFFFF_FFFFL)) << 2)
                    | changes.kind(row).code();
        }
        Arrays.sort(packed);
        int count = 0;
        for (int row = 0; row < packed.length; row++) {
            if (count == 0 || packed[count - 1] >> 2 != packed[row] >> 2) {
                packed[count++] = packed[row];
            }
        }
        return Arrays.copyOf(packed, count);
    }

    private long[] merged(long[] left, long[] right) {
        long[] all = new long[left.length + right.length];
        int count = 0;
        int l = 0;
        int r = 0;
        while (l < left.length || r < right.length) {
            long leftRecord = l < left.length ? left[l] >> 2 : Long.MAX_VALUE;
            long rightRecord = r < right.length ? right[r] >> 2 : Long.MAX_VALUE;
            long record = Math.min(leftRecord, rightRecord);
            long inLeft = leftRecord == record ? left[l++] & NONE : NONE;
            long inRight = rightRecord == record ? right[r++] & NONE : NONE;
            all[count++] = (record << 4) | (inLeft << 2) | inRight;
            counts.merge(side(inLeft, inRight), 1, Integer::sum);
        }
        return Arrays.copyOf(all, count);
    }

    private static Side side(long inFirst, long inSecond) {
        return inFirst == NONE ? Side.ONLY_SECOND : inSecond == NONE ? Side.ONLY_FIRST : Side.BOTH;
    }

    public RunRecord first() {
        return first;
    }

    public RunRecord second() {
        return second;
    }

    public int count(Side side) {
        return counts.getOrDefault(side, 0);
    }

    /** The records of that side, by table and id. */
    public List<Line> lines(Side side) {
        List<Line> found = new ArrayList<>(count(side));
        for (long line : lines) {
            long inFirst = (line >> 2) & NONE;
            long inSecond = line & NONE;
            if (side(inFirst, inSecond) == side) {
                found.add(new Line(side, tables.get((int) (line >> 36)), (int) (line >> 4), kind(inFirst),
                        kind(inSecond)));
            }
        }
        return found;
    }

    private static Optional<ChangeKind> kind(long bits) {
        return bits == NONE ? Optional.empty() : Optional.of(ChangeKind.of((int) bits));
    }
}
