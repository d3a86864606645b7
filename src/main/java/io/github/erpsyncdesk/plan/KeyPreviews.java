package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.LinkedRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Previews keys of a session: looks their records up, and compares these. Blocks. */
record KeyPreviews(PreviewService service, LinkedRecords lookup, Session session) {
    /** No ERP connection has this id, and CRM has 0. */
    private static final int LOOK_UP = -1;

    /**
     * One preview for each key, in the order of the keys; those whose record is not known are unread.
     *
     * @param progress takes the number of keys done, on any thread
     */
    List<RecordPreview> read(PreviewChoice choice, List<Integer> keys, Reads reads, IntConsumer progress) {
        try {
            List<KnownRecord> known = reads.call(LOOK_UP, call -> {
                LinkedRecords.Answer answer = lookup.read(keys, call);
                if (answer.trouble().isPresent()) {
                    throw new CallFailed(answer.trouble().get());
                }
                return answer.records();
            });
            int missing = keys.size() - known.size();
            Map<Integer, RecordPreview> read = new HashMap<>();
            service.read(session, choice.request(known), reads, done -> progress.accept(missing + done)).records()
                    .forEach(record -> read.put(record.record().key(), record));
            List<RecordPreview> all = new ArrayList<>();
            keys.forEach(key -> all.add(read.getOrDefault(key, unread(key, choice, Optional.empty()))));
            return all;
        } catch (CallFailed e) {
            return keys.stream().map(key -> unread(key, choice, Optional.of(e.failure()))).toList();
        }
    }

    private static RecordPreview unread(int key, PreviewChoice choice, Optional<Failure> why) {
        return new RecordPreview(new KnownRecord(new InternalKey(key, new RecordRef(0, 0))), List.of(), List.of(),
                List.of(new Unread(choice.source().id(), why)));
    }
}
