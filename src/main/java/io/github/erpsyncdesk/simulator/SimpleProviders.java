package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.RestrictionText.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The providers of names, {@code SimpleContact} and its like: flat rows of one table each. */
enum SimpleProviders {
    SIMPLECONTACT("contact", "contactId", "name", "department", "nameDepartment", "number", "orgnr"),
    SIMPLEPERSON("person", "personId", "fullName"), SIMPLEPROJECT("project", "projectId", "name"),
    SIMPLESALE("sale", "saleId", "heading");

    private final String table;
    private final List<String> columns;

    SimpleProviders(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** The columns' names as GetAvailableColumns lists them. */
    List<String> columns() {
        return columns;
    }

    /** All rows that fulfil the restriction, unsorted; of each the values of all columns that occur anywhere. */
    List<ArchiveRows.Row> rows(Database database, List<String> asked, Term restriction) {
        List<String> names = new ArrayList<>(asked);
        names.addAll(ArchiveRows.columnsOf(restriction).toList());
        List<ArchiveRows.Row> found = new ArrayList<>();
        for (Object[] row : database.table(table).orElseThrow().rows()) {
            Map<String, Object> values = new HashMap<>();
            names.forEach(name -> values.put(name, value(name, row)));
            ArchiveRows.Row candidate = new ArchiveRows.Row((Integer) row[0], values);
            if (ArchiveRows.fulfils(candidate, restriction)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private Object value(String name, Object[] row) {
        int column = -1;
        for (int i = 0; i < columns.size(); i++) {
            column = columns.get(i).equalsIgnoreCase(name) ? i : column;
        }
        if (column < 0) {
            throw new ArchiveError("Unknown column " + name);
        }
        return switch (this) {
            case SIMPLECONTACT -> List.of(row[0], row[1], row[2], row[1] + ", " + row[2], row[3], row[4]).get(column);
            case SIMPLEPERSON -> column == 0 ? row[0] : (row[1] + " " + row[2]).strip();
            default -> row[column];
        };
    }
}
