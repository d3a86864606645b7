package io.github.erpsyncdesk.importer;

import java.util.Objects;

/** One row as the source holds it: its own number, and its cells up to the last one that is not blank. */
public final class TableRow {
    private final Cells cells;
    private final int index;

    TableRow(Cells cells, int index) {
        this.cells = cells;
        this.index = index;
    }

    /** The line of a text or the row of a sheet, from 1. */
    public int number() {
        return cells.number(index);
    }

    /** Whether a cell holds the delimiter between quotes, which may be two cells with an inch mark each. */
    public boolean isJoined() {
        return cells.isJoined(index);
    }

    public boolean isHidden() {
        return cells.isHidden(index);
    }

    public int size() {
        return cells.width(index);
    }

    /** As it is written; blank beyond the end. */
    public String cell(int column) {
        return column < size() ? cells.text(index, column) : "";
    }

    public CellKind kind(int column) {
        return column < size() ? cells.kind(index, column) : CellKind.TEXT;
    }

    public boolean isBlank(int column) {
        return column >= size() || cells.isBlank(index, column);
    }

    /** How many cells were written, blank ones at the end counted. */
    public int fields() {
        return cells.fields(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableRow row && row.cells == cells && row.index == index;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(cells), index);
    }
}
