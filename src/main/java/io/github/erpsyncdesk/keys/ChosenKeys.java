package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import io.github.erpsyncdesk.model.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What a selection would add to the list.
 *
 * @param hidden rows with entries that a person does not see, and {@code filled} all rows with entries
 * @param refused why nothing of it may be added
 */
record ChosenKeys(KeyGrid grid, KeyCounts counts, int hidden, int filled, Optional<Notice> refused) {
    static final ChosenKeys NOTHING = of(KeyGrid.EMPTY, 0, 0);
    private static final int ROWS_BETWEEN_WORDS = 4_096;

    private static ChosenKeys of(KeyGrid grid, int hidden, int filled) {
        return new ChosenKeys(grid, KeyCounts.of(grid), hidden, filled, Optional.empty());
    }

    static ChosenKeys of(Table table, Optional<String> text, ImportSelection selection, ReadControl control) {
        if (selection.column() == ImportSelection.NONE) {
            return NOTHING;
        }
        if (selection.column() != ImportSelection.EVERY) {
            return ofColumn(table, selection, control);
        }
        return text.map(lines -> ofText(lines, control)).orElseGet(() -> ofAll(table, selection, control));
    }

    private static ChosenKeys ofText(String text, ReadControl control) {
        KeyGridBuilder found = new KeyGridBuilder();
        new KeyScan(found, control).read(text);
        return of(found.build(), 0, 0);
    }

    private static ChosenKeys ofColumn(Table table, ImportSelection selection, ReadControl control) {
        Optional<Header> header = selection.header() ? Header.over(table, selection.column())
                .or(() -> Optional.of(new Header(0, table.rows().getFirst()))) : Optional.empty();
        ColumnKeys keys = new ColumnKeys(table, header, selection.column());
        Optional<Notice> refused = keys.lostAbove()
                .map(row -> Notice.of("keys.import.aboveHeader", String.valueOf(row.number())))
                .or(() -> RowDoubt.in(keys).map(
                        doubt -> Notice.of(doubt.reason().inWindow(), String.valueOf(doubt.row().number()))));
        if (refused.isPresent()) {
            return new ChosenKeys(KeyGrid.EMPTY, KeyCounts.of(KeyGrid.EMPTY), 0, 0, refused);
        }
        List<TableRow> filled = keys.filled();
        int hidden = 0;
        KeyGridBuilder found = new KeyGridBuilder();
        for (int at = 0; at < filled.size(); at++) {
            TableRow row = filled.get(at);
            hidden += row.isHidden() ? 1 : 0;
            if (!row.isHidden() || selection.includeHidden()) {
                found.add(keys.entry(row));
            }
            if (at % ROWS_BETWEEN_WORDS == 0) {
                control.reached((double) at / filled.size());
            }
        }
        return of(found.build(), hidden, filled.size());
    }

    private static ChosenKeys ofAll(Table table, ImportSelection selection, ReadControl control) {
        int[] columns = table.visibleColumns().toArray();
        KeyGridBuilder found = new KeyGridBuilder();
        int hidden = 0;
        int from = selection.header() ? Header.of(table).map(header -> header.index() + 1).orElse(1) : 0;
        for (TableRow row : table.rows().subList(from, table.rows().size())) {
            hidden += row.isHidden() ? 1 : 0;
            for (int column : columns) {
                if (!row.isBlank(column) && (!row.isHidden() || selection.includeHidden())) {
                    found.add(ColumnKeys.entry(row, column));
                }
            }
            control.reached(0);
        }
        return of(found.build(), hidden, table.rows().size() - from);
    }
}
