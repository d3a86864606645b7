package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.CellKind;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.List;
import java.util.Optional;

/**
 * One column of a table below its header.
 *
 * @param column from 0
 */
record ColumnKeys(Table table, Optional<Header> header, int column) {

    /** The rows below the header that hold something in the column. */
    List<TableRow> filled() {
        return below().stream().filter(row -> !row.isBlank(column)).toList();
    }

    /** The filled rows that a person does not see. */
    List<TableRow> hidden() {
        return below().stream().filter(row -> row.isHidden() && !row.isBlank(column)).toList();
    }

    KeyEntry entry(TableRow row) {
        return entry(row, column);
    }

    static KeyEntry entry(TableRow row, int column) {
        CellKind kind = row.kind(column);
        return kind == CellKind.TEXT ? KeyText.read(row.cell(column))
                : new KeyEntry(row.cell(column), EntryState.of(kind), 0);
    }

    /** A row above the header that holds something in the column which is no title. */
    Optional<TableRow> lostAbove() {
        return table.rows().subList(0, header.map(Header::index).orElse(0)).stream()
                .filter(row -> !row.isBlank(column) && !Header.isTitle(row.cell(column))).findFirst();
    }

    /** The rows below the header. */
    List<TableRow> below() {
        return table.rows().subList(header.map(found -> found.index() + 1).orElse(0), table.rows().size());
    }
}
