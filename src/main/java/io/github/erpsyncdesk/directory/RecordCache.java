package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was looked up in this session, for a while: keys come and go on a server. Also which keys do not exist. */
final class RecordCache {
    static final Duration AGE = Duration.ofMinutes(10);

    /** @param record null for a key that did not exist */
    private record Entry(@Nullable KnownRecord record, Instant at) {}

    private final Clock clock;
    private final Map<Integer, Entry> entries = new HashMap<>();

    RecordCache(Clock clock) {
        this.clock = clock;
    }

    /** Those that must be asked for. */
    synchronized List<Integer> missing(Collection<Integer> ids) {
        Instant oldest = clock.instant().minus(AGE);
        return ids.stream().distinct().filter(id -> {
            Entry entry = entries.get(id);
            return entry == null || entry.at().isBefore(oldest);
        }).toList();
    }

    synchronized void keep(Collection<Integer> asked, List<InternalKey> found) {
        Instant now = clock.instant();
        asked.forEach(id -> entries.put(id, new Entry(null, now)));
        found.forEach(key -> entries.put(key.id(), new Entry(new KnownRecord(key), now)));
    }

    /** Adds names to keys that are known already. */
    synchronized void describe(List<KnownRecord> named) {
        named.forEach(record -> entries.computeIfPresent(record.key(), (key, entry) -> described(entry, record)));
    }

    private static Entry described(Entry entry, KnownRecord named) {
        KnownRecord known = entry.record();
        return known == null || !known.record().equals(named.record()) ? entry
                : new Entry(known.named(named.name(), named.department()), entry.at());
    }

    synchronized List<KnownRecord> known(Collection<Integer> ids) {
        List<KnownRecord> known = new ArrayList<>();
        for (Integer id : ids) {
            Entry entry = entries.get(id);
            KnownRecord record = entry == null ? null : entry.record();
            if (record != null) {
                known.add(record);
            }
        }
        return known;
    }
}
