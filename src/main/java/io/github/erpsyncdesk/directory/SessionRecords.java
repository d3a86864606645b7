package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.LinkedRecords;
import io.github.erpsyncdesk.port.RecordLookup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The directory of a session, for the list of keys and for comparing its records. */
public record SessionRecords(RecordDirectory directory) implements RecordLookup, LinkedRecords {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public RecordLookup.Answer look(List<Integer> keys, boolean described) {
        Reading reading = new Reading(LIMIT);
        Part<KnownRecord> known = directory.keys(keys, reading);
        List<KnownRecord> records = known.rows();
        if (described && !records.isEmpty()) {
            records = directory.withNames(records, reading).rows();
            records = directory.withLinks(records, reading).rows();
        }
        return new RecordLookup.Answer(records, known.trouble().map(Failure::what));
    }

    @Override
    public RecordLookup.Answer linked(List<Integer> keys) {
        Reading reading = new Reading(LIMIT);
        Part<KnownRecord> known = directory.keys(keys, reading);
        Part<KnownRecord> linked = directory.withLinks(known.rows(), reading);
        return new RecordLookup.Answer(linked.rows(), known.trouble().or(linked::trouble).map(Failure::what));
    }

    @Override
    public Map<Integer, Integer> keysOfContacts(List<Integer> ids) {
        return directory.records(RecordType.COMPANY, ids, new Reading(LIMIT)).rows().stream()
                .collect(Collectors.toMap(record -> record.record().id(), KnownRecord::key, (one, other) -> one));
    }

    @Override
    public LinkedRecords.Answer read(List<Integer> keys, Call call) {
        Reading reading = new Reading(call.deadline());
        call.onEnd(reading::stop);
        Part<KnownRecord> known = directory.keys(keys, reading);
        Part<KnownRecord> linked = directory.withLinks(known.rows(), reading);
        List<KnownRecord> named = directory.withNames(linked.rows(), reading).rows();
        return new LinkedRecords.Answer(named, known.trouble().or(linked::trouble));
    }
}
