package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a resync of some records would change, as computed from the values at that time; the server decides. */
public record Preview(List<RecordPreview> records) {

    public Preview {
        records = List.copyOf(records);
    }

    /** Records of which anything could be compared. */
    public int compared() {
        return count(record -> record.isRead() || record.compared() > 0);
    }

    public int equal() {
        return count(RecordPreview::isEqual);
    }

    public int differing() {
        return count(RecordPreview::differs);
    }

    /** Records of which anything could not be read; something else of them may have been compared. */
    public int unread() {
        return count(record -> !record.isRead());
    }

    public int values() {
        return (int) changes().count();
    }

    public int becomingBlank() {
        return (int) changes().filter(FieldChange::becomesBlank).count();
    }

    public int systems() {
        return (int) changes().map(FieldChange::connection).distinct().count();
    }

    public Stream<FieldChange> changes() {
        return records.stream().flatMap(record -> record.changes().stream());
    }

    /** What could not be read, each system and reason once. */
    public List<Unread> trouble() {
        return records.stream().flatMap(record -> record.unread().stream()).distinct().toList();
    }

    private int count(Predicate<RecordPreview> which) {
        return (int) records.stream().filter(which).count();
    }
}
