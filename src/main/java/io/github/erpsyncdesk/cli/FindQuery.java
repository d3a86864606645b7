package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.directory.Part;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a search by the look-up that fits it, with what each record is in the ERP systems.
 *
 * @param connection 0 for all
 * @param type null for all
 */
record FindQuery(RecordDirectory directory, int connection, RecordType type, int most) {

    /** @param demand empty for everything that is synchronised */
    Part<KnownRecord> find(Optional<FindDemand> demand, Reading reading) {
        Part<KnownRecord> found = demand.map(wanted -> wanted(wanted, reading)).orElseGet(() -> all(reading));
        List<KnownRecord> fitting = found.rows().stream().filter(this::fits)
                .limit(connection == 0 ? most : Integer.MAX_VALUE).toList();
        Part<KnownRecord> linked = directory.withLinks(fitting, reading);
        List<KnownRecord> rows = linked.rows().stream()
                .filter(record -> connection == 0 || record.isLinkedTo(connection)).limit(most).toList();
        Optional<Failure> trouble = found.trouble().or(linked::trouble);
        return new Part<>(rows, trouble);
    }

    private boolean fits(KnownRecord record) {
        return type == null || record.type().filter(type::equals).isPresent();
    }

    private Part<KnownRecord> all(Reading reading) {
        return connection == 0 ? directory.synchronised(type, most, reading)
                : directory.linkedTo(connection, type, most, reading);
    }

    private Part<KnownRecord> wanted(FindDemand demand, Reading reading) {
        if (demand.name != null) {
            List<RecordType> types = type == null ? List.of(RecordType.values()) : List.of(type);
            return directory.search(types, demand.name, connection == 0 ? Math.min(most, 1_000) : 1_000, reading);
        }
        if (!demand.ids().isEmpty()) {
            return directory.existing(type, demand.ids(), reading);
        }
        return demand.keys().isEmpty() ? erp(demand, reading) : directory.keys(demand.keys(), reading);
    }

    private Part<KnownRecord> erp(FindDemand demand, Reading reading) {
        Part<LinkedKey> read = directory.erpKeys(connection, demand.actor(), demand.erpKeys(), reading);
        Map<Integer, KnownRecord> byKey = new LinkedHashMap<>();
        read.rows().forEach(row -> byKey.putIfAbsent(row.key().id(), new KnownRecord(row.key())));
        return new Part<>(List.copyOf(byKey.values()), read.trouble());
    }
}
