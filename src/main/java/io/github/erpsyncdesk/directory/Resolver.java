package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads from what people have at hand to internal keys, value by value. */
public final class Resolver {
    private final RecordDirectory directory;

    public Resolver(RecordDirectory directory) {
        this.directory = directory;
    }

    public Resolution recordIds(RecordType type, List<Integer> recordIds, Reading reading) {
        Part<KnownRecord> read = directory.records(type, recordIds, reading);
        Map<String, List<KnownRecord>> byValue = new LinkedHashMap<>();
        recordIds.forEach(id -> byValue.put(String.valueOf(id), new ArrayList<>()));
        read.rows().forEach(record -> asked(byValue, String.valueOf(record.record().id())).add(record));
        return resolution(byValue, read.trouble());
    }

    /**
     * @param connections in which the ERP keys are looked for
     * @param actor null for all types of actors
     */
    public Resolution erpKeys(Collection<Integer> connections, @Nullable ActorType actor, List<String> erpKeys,
            Reading reading) {
        Map<String, List<KnownRecord>> byValue = new LinkedHashMap<>();
        erpKeys.forEach(value -> byValue.put(value, new ArrayList<>()));
        Optional<Failure> trouble = Optional.empty();
        for (Integer connection : connections) {
            Part<LinkedKey> read = directory.erpKeys(connection, actor, erpKeys, reading);
            read.rows().forEach(row -> add(asked(byValue, row.link().erpKey()), row));
            trouble = trouble.or(read::trouble);
        }
        return resolution(byValue, trouble);
    }

    /** Where the answers for a value are gathered; those for a value that nobody asked for are dropped. */
    private static List<KnownRecord> asked(Map<String, List<KnownRecord>> byValue, String value) {
        return byValue.getOrDefault(value, new ArrayList<>());
    }

    /** The same key by two connections is one record with two links. */
    private static void add(List<KnownRecord> candidates, LinkedKey row) {
        for (int i = 0; i < candidates.size(); i++) {
            KnownRecord known = candidates.get(i);
            if (known.key() == row.key().id()) {
                List<ErpLink> links = new ArrayList<>(known.links());
                links.add(row.link());
                candidates.set(i, known.linked(links));
                return;
            }
        }
        candidates.add(new KnownRecord(row.key()).linked(List.of(row.link())));
    }

    private static Resolution resolution(Map<String, List<KnownRecord>> byValue, Optional<Failure> trouble) {
        List<KnownRecord> found = new ArrayList<>();
        List<Resolution.Open> open = new ArrayList<>();
        byValue.forEach((value, candidates) -> {
            if (candidates.size() == 1) {
                found.add(candidates.getFirst());
            } else {
                open.add(new Resolution.Open(value, candidates));
            }
        });
        return new Resolution(found, open, trouble);
    }
}
