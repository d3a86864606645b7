package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.plan.RecordPreview.Target;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A preview counted by system and record type: values that would change, become blank or stay equal, and copies that
 * could not be read.
 */
final class PreviewCounts {
    private final Map<Integer, Map<RecordType, EnumMap<PreviewKind, Integer>>> cells = new TreeMap<>();

    static PreviewCounts of(Preview preview) {
        PreviewCounts counts = new PreviewCounts();
        for (RecordPreview record : preview.records()) {
            record.record().type().ifPresent(type -> {
                for (Target target : record.targets()) {
                    counts.add(target.connection(), type, PreviewKind.SAME, target.equal());
                }
                for (FieldChange change : record.changes()) {
                    counts.add(change.connection(), type,
                            change.becomesBlank() ? PreviewKind.BLANK : PreviewKind.CHANGES, 1);
                }
                for (Unread unread : record.unread()) {
                    counts.add(unread.connection(), type, PreviewKind.UNREADABLE, 1);
                }
            });
        }
        return counts;
    }

    private void add(int system, RecordType type, PreviewKind kind, int more) {
        if (more > 0) {
            cells.computeIfAbsent(system, any -> new EnumMap<>(RecordType.class))
                    .computeIfAbsent(type, any -> new EnumMap<>(PreviewKind.class)).merge(kind, more, Integer::sum);
        }
    }

    /** Ids of systems, CRM first. */
    List<Integer> systems() {
        return List.copyOf(cells.keySet());
    }

    List<RecordType> types() {
        TreeSet<RecordType> types = new TreeSet<>();
        cells.values().forEach(row -> types.addAll(row.keySet()));
        return List.copyOf(types);
    }

    /** Kinds with a number above 0, in their order; empty where the system holds no such record. */
    Map<PreviewKind, Integer> cell(int system, RecordType type) {
        return Optional.ofNullable(cells.get(system)).map(row -> row.get(type)).map(EnumMap::clone)
                .orElseGet(() -> new EnumMap<>(PreviewKind.class));
    }
}
