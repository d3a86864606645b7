package io.github.erpsyncdesk.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table of the made-up database: its columns, which of them refer to other tables, and its rows. A value is an
 * Integer or a String.
 *
 * @param columns in lower case; the first one is the primary key
 * @param references column to table, in lower case
 */
record ArchiveTable(String name, List<String> columns, Map<String, String> references, List<Object[]> rows,
        Map<Integer, Object[]> byId) {

    ArchiveTable(String name, List<String> columns, Map<String, String> references, List<Object[]> rows) {
        this(name, columns, references, rows, index(rows));
    }

    private static Map<Integer, Object[]> index(List<Object[]> rows) {
        Map<Integer, Object[]> byId = new HashMap<>();
        rows.forEach(row -> byId.put((Integer) row[0], row));
        return byId;
    }

    /** -1 where there is no such column. */
    int column(String column) {
        return columns.indexOf(column.toLowerCase(Locale.ROOT));
    }

    Optional<String> referredTo(String column) {
        return Optional.ofNullable(references.get(column.toLowerCase(Locale.ROOT)));
    }
}
