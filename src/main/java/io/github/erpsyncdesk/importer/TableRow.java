package io.github.erpsyncdesk.importer;

import java.util.List;

/** One row as the source holds it: its own number, and its cells up to the last one that is not blank. */
public final class TableRow {
    private final int number;
    private final boolean hidden;
    private final String[] cells;
    private final CellKind[] kinds;
    private final int fields;
    private boolean joined;

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

    /** The cells of a line, quotes taken off. */
    static TableRow ofText(int number, List<String> fields, char delimiter) {
        int width = fields.size();
        while (width > 0 && Characters.isBlank(fields.get(width - 1))) {
            width--;
        }
        TableRow row = new TableRow(number, false, fields.size(), fields.subList(0, width).toArray(String[]::new));
        row.joined = fields.stream().anyMatch(field -> field.indexOf(delimiter) >= 0);
        return row;
    }

    /** The line of a text or the row of a sheet, from 1. */
    public int number() {
        return number;
    }

    /** Whether a cell holds the delimiter between quotes, which may be two cells with an inch mark each. */
    public boolean isJoined() {
        return joined;
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
