package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
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

    /** All of it in one sentence. */
    public Notice summary() {
        return Notice.of(values() == 0 ? "preview.summary.none" : "preview.summary", values(), differing(), systems(),
                becomingBlank(), equal(), unread());
    }

    /** The same in words, without what is only known of a single record: each reason once, with its systems. */
    List<Notice> trouble(IntFunction<String> systems) {
        Map<Optional<Notice>, Set<String>> reasons = new LinkedHashMap<>();
        records.stream().filter(record -> !record.isUnknown()).flatMap(record -> record.unread().stream())
                .forEach(unread -> reasons.computeIfAbsent(unread.why().map(Failure::what), why -> new TreeSet<>())
                        .add(systems.apply(unread.connection())));
        return reasons.entrySet().stream().map(reason -> {
            String of = String.join(", ", reason.getValue());
            return reason.getKey().map(why -> Notice.of("preview.trouble.unread", of, why))
                    .orElseGet(() -> Notice.of("preview.trouble.unclear", of));
        }).toList();
    }

    /**
     * All changes with their records.
     *
     * @param at when reading began
     * @param systems names of systems, by id
     */
    public PlannedChanges planned(Instant at, IntFunction<String> systems) {
        return new PlannedChanges(at, compared(), equal(), differing(), unread(),
                records.stream().flatMap(record -> record.changes().stream().map(change -> new PlannedChange(
                        record.record(), systems.apply(change.connection()), change))).toList());
    }

    /** What is known of these keys, in their order. */
    Preview of(KeyList keys) {
        Map<Integer, RecordPreview> known = new HashMap<>();
        records.forEach(record -> known.put(record.record().key(), record));
        return new Preview(keys.stream().mapToObj(known::get).filter(Objects::nonNull).toList());
    }

    /** How many values would change, would become blank; how many records are equal, could not be read. */
    int count(PreviewKind kind) {
        return switch (kind) {
            case CHANGES -> values() - becomingBlank();
            case BLANK -> becomingBlank();
            case SAME -> equal();
            case UNREADABLE -> unread();
        };
    }

    private int count(Predicate<RecordPreview> which) {
        return (int) records.stream().filter(which).count();
    }
}
