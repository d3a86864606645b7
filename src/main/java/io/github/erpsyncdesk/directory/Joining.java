package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.port.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what different look-ups said of the same records. */
final class Joining {

    /** Names to be asked for in one call. */
    record Wanted(RecordType type, List<Integer> recordIds) {}

    private Joining() {}

    /** Adds links to records; a link whose key is not among them brings a record of its own. */
    static List<KnownRecord> links(Collection<KnownRecord> records, List<LinkedKey> rows) {
        Map<Integer, List<LinkedKey>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.key().id(), key -> new ArrayList<>()).add(row));
        List<KnownRecord> joined = new ArrayList<>();
        for (KnownRecord record : records) {
            List<LinkedKey> own = byKey.remove(record.key());
            joined.add(record.linked(own == null ? List.of() : own.stream().map(LinkedKey::link).toList()));
        }
        byKey.values().forEach(own -> joined.add(new KnownRecord(own.getFirst().key())
                .linked(own.stream().map(LinkedKey::link).toList())));
        return joined;
    }

    /** What has no name yet, of the types whose names can be read. */
    static List<Wanted> wanted(Collection<KnownRecord> records) {
        Map<RecordType, List<Integer>> byType = new LinkedHashMap<>();
        for (KnownRecord record : records) {
            Optional<RecordType> type = record.type().filter(found -> found != RecordType.ASSOCIATE);
            if (type.isPresent() && record.name().isEmpty()) {
                byType.computeIfAbsent(type.get(), key -> new ArrayList<>()).add(record.record().id());
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        byType.forEach((type, ids) -> Readers.pieces(ids, Directory.PAGE)
                .forEach(piece -> wanted.add(new Wanted(type, piece))));
        return wanted;
    }

    static List<KnownRecord> names(Collection<KnownRecord> records, List<RecordName> names) {
        Map<RecordRef, RecordName> byRecord = new HashMap<>();
        names.forEach(name -> byRecord.put(name.record(), name));
        return records.stream().map(record -> {
            RecordName name = byRecord.get(record.record());
            return name == null ? record : record.named(name.name(), name.department());
        }).toList();
    }

    /** A record for each name, with its key where it has one. */
    static List<KnownRecord> keys(List<RecordName> names, List<KnownRecord> keys) {
        Map<RecordRef, Integer> byRecord = new HashMap<>();
        keys.forEach(key -> byRecord.put(key.record(), key.key()));
        return names.stream().map(name -> new KnownRecord(byRecord.getOrDefault(name.record(), 0), name.record(),
                name.name(), name.department(), List.of())).toList();
    }
}
