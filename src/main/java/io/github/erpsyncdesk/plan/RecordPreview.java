package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a resync would change in one record, wherever it is kept.
 *
 * @param targets the systems in which it was compared
 * @param unread what could not be read or compared
 */
public record RecordPreview(KnownRecord record, List<Target> targets, List<FieldChange> changes,
        List<Unread> unread) {
    private static final Set<FailureCode> STOPPED = Set.of(FailureCode.STOPPED, FailureCode.STOPPED_EARLY);

    public RecordPreview {
        targets = List.copyOf(targets);
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    /**
     * A system in which it was compared.
     *
     * @param equal how many fields would be copied and stay as they are
     * @param oneWay labels of mapped fields that are not copied this way
     */
    public record Target(int connection, int equal, List<String> oneWay) {
        public Target {
            oneWay = List.copyOf(oneWay);
        }
    }

    /**
     * A system whose copy could not be read, or some of whose fields could not be compared.
     *
     * @param connection an ERP connection's id, 0 for CRM
     * @param why empty where the copy was read but lacks fields that the mapping names
     */
    public record Unread(int connection, Optional<Failure> why) {}

    /** In how many other systems it was compared. */
    public int compared() {
        return targets.size();
    }

    public boolean differs() {
        return !changes.isEmpty();
    }

    public boolean isRead() {
        return unread.isEmpty();
    }

    /** Whether the server does not know the key. */
    boolean isUnknown() {
        return record.record().id() == 0 && unread.stream().allMatch(one -> one.why().isEmpty());
    }

    /** Whether somebody ended the reading before all of it was read. */
    public boolean isStopped() {
        return unread.stream().anyMatch(one -> one.why().map(Failure::code).filter(STOPPED::contains).isPresent());
    }

    /** Whether a resync would change nothing: all of it was read, or there is no other system to write to. */
    public boolean isEqual() {
        return isRead() && !differs();
    }
}
