package io.github.erpsyncdesk.importer;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rows and columns, in the order and with the numbers of their source. Rows without content are left out. */
public final class Table {
    /** Where a table is from, which decides what its rows are called. */
    public enum Origin {
        TEXT, SHEET
    }

    private final Origin origin;
    private final String details;
    private final List<TableRow> rows;
    private final BitSet hidden;
    private final BitSet filled = new BitSet();

    /**
     * @param details encoding and delimiter, or the sheet's name
     * @param hidden columns that a person does not see
     */
    Table(Origin origin, String details, Cells cells, BitSet hidden) {
        this.origin = origin;
        this.details = details;
        this.rows = cells.rows();
        this.hidden = hidden;
        for (TableRow row : rows) {
            for (int column = filled.nextClearBit(0); column < row.size(); column = filled.nextClearBit(column + 1)) {
                filled.set(column, !row.isBlank(column));
            }
        }
    }

    public Origin origin() {
        return origin;
    }

    public String details() {
        return details;
    }

    public List<TableRow> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Columns up to the last one with content. */
    public int width() {
        return filled.length();
    }

    public boolean isHidden(int column) {
        return hidden.get(column);
    }

    public boolean isFilled(int column) {
        return filled.get(column);
    }

    /** The columns with content that a person sees, from 0. */
    public IntStream visibleColumns() {
        return filled.stream().filter(column -> !hidden.get(column));
    }
}
