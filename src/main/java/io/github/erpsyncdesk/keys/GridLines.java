package io.github.erpsyncdesk.keys;

import java.util.Arrays;
import java.util.BitSet;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The shown rows of a grid as a list over its columns. Another grid is another list. */
public final class GridLines extends ObservableListBase<KeyLine> {
    private final KeyGrid grid;
    private final int @Nullable [] rows;

    /** @param rows the ones to show; all where they are null */
    GridLines(KeyGrid grid, int @Nullable [] rows) {
        this.grid = grid;
        this.rows = rows;
    }

    @Override
    public KeyLine get(int index) {
        int row = rows == null ? index : rows[index];
        return new KeyLine(row, grid.entry(row));
    }

    @Override
    public int size() {
        return rows == null ? grid.size() : rows.length;
    }

    /** The rows of the whole grid that are shown at these places. */
    BitSet rows(BitSet places) {
        if (rows == null) {
            return places;
        }
        BitSet found = new BitSet(grid.size());
        places.stream().forEach(place -> found.set(rows[place]));
        return found;
    }

    /** The first place that shows this row of the whole grid or one after it. */
    int placeFrom(int row) {
        int place = rows == null ? row : Arrays.binarySearch(rows, row);
        return place < 0 ? -place - 1 : place;
    }

    int gridSize() {
        return grid.size();
    }
}
