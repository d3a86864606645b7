package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.Optional;

/**
 * A table with what a first look at it tells. Taken once and off the window's thread: a sheet has up to 16,384 columns.
 *
 * @param header the recognised one
 * @param headed whether the first rows are taken as a header at first
 * @param column the only one that holds keys, or {@link ImportSelection#NONE}
 */
record TableLook(Table table, Optional<Header> header, boolean headed, int column) {
    private static final int MOST_ROWS = 200;
    private static final int FEWEST_ROWS = 20;
    private static final int CELLS = 200_000;

    static TableLook at(Table table) {
        if (table.isEmpty()) {
            return new TableLook(table, Optional.empty(), false, ImportSelection.NONE);
        }
        Optional<Header> header = Header.of(table);
        return new TableLook(table, header, header.isPresent() || Header.mayBe(table), onlyColumnOfKeys(table));
    }

    /** The one column that holds keys where no other one does; a choice among several is a person's. */
    private static int onlyColumnOfKeys(Table table) {
        int rows = Math.clamp(CELLS / Math.max(1, table.width()), FEWEST_ROWS, MOST_ROWS);
        int[] columns = table.visibleColumns()
                .filter(column -> table.rows().stream().limit(rows).anyMatch(row -> isKey(row, column))).limit(2)
                .toArray();
        return columns.length == 1 ? columns[0] : ImportSelection.NONE;
    }

    private static boolean isKey(TableRow row, int column) {
        return row.cell(column).chars().anyMatch(Character::isDigit)
                && ColumnKeys.entry(row, column).state() == EntryState.KEY;
    }

    /** The name of a column; blank where it has none. */
    String name(int column) {
        return Header.over(table, header, column).map(found -> found.name(column)).orElse("");
    }

    /** The rows down to the header, where there is one. */
    int headerRows() {
        return header.map(found -> found.index() + 1).orElse(1);
    }
}
