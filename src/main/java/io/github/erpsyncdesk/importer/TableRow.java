package io.github.erpsyncdesk.importer;

/** One row as the source holds it: its own number, and its cells up to the last one that is not blank. */
public final class TableRow {
    private final int number;
    private final boolean hidden;
    private final String[] cells;
    private final CellKind[] kinds;
    private final int fields;

    /**
     * @param fields as written, blank ones at the end counted
     * @param kinds one for each cell; empty where all are TEXT
     */
    TableRow(int number, boolean hidden, int fields, String[] cells, CellKind... kinds) {
        this.number = number;
        this.hidden = hidden;
        this.cells = cells;
        this.kinds = kinds;
        this.fields = fields;
    }

    /** The line of a text or the row of a sheet, from 1. */
    public int number() {
        return number;
    }

    public boolean isHidden() {
        return hidden;
    }

    public int size() {
        return cells.length;
    }

    /** As it is written; blank beyond the end. */
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    public CellKind kind(int column) {
        return column < kinds.length ? kinds[column] : CellKind.TEXT;
    }

    public boolean isBlank(int column) {
        return column >= cells.length || Characters.isBlank(cells[column]);
    }

    /** How many cells were written, blank ones at the end counted. */
    public int fields() {
        return fields;
    }
}
