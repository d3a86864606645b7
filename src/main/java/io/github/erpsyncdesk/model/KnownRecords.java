package io.github.erpsyncdesk.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the records of some keys, found by key and by record. Two of the same content are equal. */
public final class KnownRecords {
    public static final KnownRecords NONE = of(List.of());

    private final Map<Integer, KnownRecord> byKey = new LinkedHashMap<>();
    private final Map<RecordRef, KnownRecord> byRecord = new HashMap<>();

    private KnownRecords(Collection<KnownRecord> records) {
        for (KnownRecord record : records) {
            byKey.put(record.key(), record);
            byRecord.put(record.record(), record);
        }
    }

    public static KnownRecords of(Collection<KnownRecord> records) {
        return new KnownRecords(records);
    }

    public Optional<KnownRecord> of(int key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The record of a changed row, where the row is one's main row. */
    public Optional<KnownRecord> ofRow(String table, int rowId) {
        return RecordType.ofTable(table).map(type -> byRecord.get(new RecordRef(type, rowId)));
    }

    /** Those of these records that occur among the changed rows. */
    public Set<RecordRef> changedIn(ChangeSet changes) {
        Set<RecordRef> changed = new HashSet<>();
        for (int row = 0; row < changes.size(); row++) {
            ofRow(changes.table(row), changes.recordId(row)).ifPresent(known -> changed.add(known.record()));
        }
        return changed;
    }

    public Collection<KnownRecord> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The same without what people call them. */
    public KnownRecords withoutNames() {
        return of(byKey.values().stream().map(record -> record.named("", "")).toList());
    }

    /** Whether the name of any of them is known. */
    public boolean isNamed() {
        return byKey.values().stream().anyMatch(record -> !record.name().isEmpty());
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownRecords records && byKey.equals(records.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.size() + " known records";
    }
}
