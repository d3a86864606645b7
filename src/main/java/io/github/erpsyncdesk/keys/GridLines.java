package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.keys.KeysViewModel.Line;
import javafx.collections.ObservableListBase;

/** The shown rows of a grid as a list over its columns. Another grid is another list. */
public final class GridLines extends ObservableListBase<Line> {
    private final KeyGrid grid;
    private final int[] rows;

    /** @param rows null for all */
    GridLines(KeyGrid grid, int[] rows) {
        this.grid = grid;
        this.rows = rows;
    }

    @Override
    public Line get(int index) {
        int row = rows == null ? index : rows[index];
        return new Line(row, grid.entry(row));
    }

    @Override
    public int size() {
        return rows == null ? grid.size() : rows.length;
    }
}
