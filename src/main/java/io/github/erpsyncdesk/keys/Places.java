package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.importer.Characters;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.List;
import java.util.stream.Collectors;

/** Rows and columns of a file as a person finds them there. */
final class Places {
    private static final int NAMED = 10;

    private Places() {}

    /** Line or row, and the column with its header where it has one. */
    static String of(ColumnKeys keys, TableRow row) {
        String column = String.valueOf(keys.column() + 1);
        String place = keys.header().map(header -> header.name(keys.column())).filter(name -> !name.isEmpty())
                .map(name -> Texts.text("keys.file.columnNamed", column, name))
                .orElseGet(() -> Texts.text("keys.file.column", column));
        return row(keys.table(), row) + ", " + place;
    }

    static String of(Table table, TableRow row, int column) {
        return row(table, row) + ", " + Texts.text("keys.file.column", String.valueOf(column + 1));
    }

    static String row(Table table, TableRow row) {
        String number = String.valueOf(row.number());
        return table.origin() == Table.Origin.SHEET ? Texts.text("keys.file.row", number)
                : Texts.text("keys.file.line", number);
    }

    /** The numbers of the first rows. */
    static String rows(List<TableRow> rows) {
        return rows.stream().limit(NAMED).map(row -> String.valueOf(row.number())).collect(Collectors.joining(", "))
                + (rows.size() > NAMED ? ", …" : "");
    }

    /** Positions and first cells of the columns that hold something. */
    static String columns(Table table) {
        TableRow names = Header.of(table).map(Header::row).orElse(table.rows().getFirst());
        return table.visibleColumns().limit(NAMED * 2L)
                .mapToObj(column -> (column + 1) + " " + Characters.trim(names.cell(column)))
                .map(String::strip).collect(Collectors.joining(", "));
    }
}
