package io.github.erpsyncdesk.model;

import java.util.Optional;

/**
 * A record of CRM by its table and id.
 *
 * @param tableId the table's number in SuperOffice's database
 */
public record RecordRef(int tableId, int id) {

    public RecordRef(RecordType type, int id) {
        this(type.tableId(), id);
    }

    /** Empty for a table that no known type is kept in. */
    public Optional<RecordType> type() {
        return RecordType.ofTable(tableId);
    }
}
