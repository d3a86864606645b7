package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a resync would change in one record, wherever it is kept.
 *
 * @param compared in how many other systems it was compared
 * @param unread what could not be read or compared
 */
public record RecordPreview(KnownRecord record, int compared, List<FieldChange> changes, List<Unread> unread) {

    public RecordPreview {
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    /**
     * A system whose copy could not be read, or some of whose fields could not be compared.
     *
     * @param connection an ERP connection's id, 0 for CRM
     * @param why empty where the copy was read but lacks fields that the mapping names
     */
    public record Unread(int connection, Optional<Failure> why) {}

    public boolean differs() {
        return !changes.isEmpty();
    }

    public boolean isRead() {
        return unread.isEmpty();
    }

    /** Whether a resync would change nothing: all of it was read, or there is no other system to write to. */
    public boolean isEqual() {
        return isRead() && !differs();
    }
}
