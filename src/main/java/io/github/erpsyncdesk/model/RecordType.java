package io.github.erpsyncdesk.model;

import java.util.Arrays;
import java.util.Optional;

/** What a synchronised record of CRM is, with the number and the name of its table in SuperOffice's database. */
public enum RecordType {
    COMPANY(5, "contact"), PERSON(6, "person"), PROJECT(11, "project"), SALE(13, "sale"), ASSOCIATE(2, "associate");

    private final int tableId;
    private final String table;

    RecordType(int tableId, String table) {
        this.tableId = tableId;
        this.table = table;
    }

    public int tableId() {
        return tableId;
    }

    public String table() {
        return table;
    }

    /** By the table's name, whatever its case. */
    public static Optional<RecordType> ofTable(String table) {
        return Arrays.stream(values()).filter(type -> type.table.equalsIgnoreCase(table)).findFirst();
    }

    public static Optional<RecordType> ofTable(int tableId) {
        return Arrays.stream(values()).filter(type -> type.tableId == tableId).findFirst();
    }
}
