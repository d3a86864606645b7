package io.github.erpsyncdesk.simulator;

import java.util.Map;
import java.util.TreeMap;

/**
 * A synchronised record as one system holds it: a value per field, "" for blank.
 *
 * @param table the main table in CRM
 * @param fields names such as {@code contact.name} or {@code phone.number}: the part before the point is the table it
 * is kept in
 */
record Entity(int key, String table, Map<String, String> fields) {

    Entity copy() {
        return new Entity(key, table, new TreeMap<>(fields));
    }

    static String tableOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    /** The row of that table which belongs to this record. */
    int rowIn(String fieldTable) {
        return fieldTable.equals(table) ? Numbers.recordId(key) : switch (fieldTable) {
            case "address" -> 200_000 + key;
            case "phone" -> 400_000 + key;
            default -> 600_000 + key;
        };
    }
}
