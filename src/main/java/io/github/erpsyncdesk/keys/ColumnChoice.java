package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.model.Rejected;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the column that a caller named, or the only one; refuses what is not certain. */
final class ColumnChoice {
    private final String name;
    private final Table table;

    /** @param name of the file */
    ColumnChoice(String name, Table table) {
        this.name = name;
        this.table = table;
    }

    /** @param wanted a position from 1, always where it is a number; else a header */
    ColumnKeys choose(Optional<String> wanted) {
        ColumnKeys chosen = wanted.map(column -> column.strip().matches("[0-9]+") ? at(column.strip()) : named(column))
                .orElseGet(this::only);
        chosen.lostAbove().ifPresent(row -> {
            throw Rejected.because("keys.file.aboveHeader", name, Places.row(table, row),
                    Places.row(table, chosen.header().orElseThrow().row()));
        });
        RowDoubt.in(chosen).ifPresent(doubt -> {
            throw Rejected.because(doubt.reason().inFile(), name, Places.row(table, doubt.row()));
        });
        return chosen;
    }

    private ColumnKeys at(String position) {
        int column = position.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(position);
        if (column < 1 || column > table.width()) {
            throw noSuchColumn(position);
        }
        ColumnKeys keys = new ColumnKeys(table, Header.over(table, column - 1), column - 1);
        if (keys.header().isEmpty() && Header.mayBe(table)) {
            throw Rejected.because("keys.file.maybeHeader", name, Places.row(table, table.rows().getFirst()));
        }
        return keys;
    }

    private ColumnKeys named(String wanted) {
        Header header = Header.named(table, wanted).orElseThrow(() -> noSuchColumn(wanted));
        int[] columns = header.columns(wanted);
        if (columns.length > 1) {
            throw Rejected.because("keys.file.twice", name, wanted.strip(), positions(columns));
        }
        return new ColumnKeys(table, Optional.of(header), columns[0]);
    }

    private ColumnKeys only() {
        int[] columns = table.visibleColumns().toArray();
        if (columns.length == 0) {
            throw Rejected.because("keys.file.empty", name);
        }
        if (columns.length > 1) {
            throw Rejected.because("keys.file.noColumn", name, columns.length, Places.columns(table));
        }
        return new ColumnKeys(table, Header.over(table, columns[0]), columns[0]);
    }

    private Rejected noSuchColumn(String wanted) {
        return Rejected.because("keys.file.noSuchColumn", name, wanted, Places.columns(table));
    }

    private static String positions(int[] columns) {
        return IntStream.of(columns).mapToObj(column -> String.valueOf(column + 1)).collect(Collectors.joining(", "));
    }
}
