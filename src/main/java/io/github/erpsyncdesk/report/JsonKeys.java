package io.github.erpsyncdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;

/**
 * What became of each confirmed key. Whether a change of its record was reported is said only where the record is
 * known: equal numbers of keys and records mean nothing.
 */
final class JsonKeys {

    private JsonKeys() {}

    /** A run as a task of the server reports no record at all. */
    static void write(RunRecord run, ChangeSet changes, JsonGenerator json) throws IOException {
        Optional<Set<RecordRef>> changed = run.plan().onServer() ? Optional.empty()
                : Optional.of(run.records().changedIn(changes));
        List<Batch> batches = run.plan().batches();
        json.writeArrayFieldStart("keys");
        Map<String, KnownRecord> byExternalKey = run.byExternalKey();
        for (int i = 0; i < batches.size(); i++) {
            KeyState state = run.keyState(i);
            switch (batches.get(i)) {
                case Batch.Keys(int number, KeyList keys) -> {
                    PrimitiveIterator.OfInt ids = keys.stream().iterator();
                    while (ids.hasNext()) {
                        int key = ids.nextInt();
                        json.writeStartObject();
                        json.writeNumberField("key", key);
                        write(state, run.records().of(key), changed, json);
                    }
                }
                case Batch.External(int number, ExternalKeys keys) -> {
                    for (String erpKey : keys.keys()) {
                        write(erpKey, keys.actor(), state, Optional.ofNullable(byExternalKey.get(erpKey)), changed,
                                json);
                    }
                }
                case Batch.Everything everything -> {
                    // it lists no keys
                }
            }
        }
        json.writeEndArray();
    }

    /** The internal key is null where nobody looked up which one it is. */
    private static void write(String erpKey, ActorType actor, KeyState state, Optional<KnownRecord> known,
            Optional<Set<RecordRef>> changed, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("key");
        if (known.isPresent()) {
            json.writeNumber(known.get().key());
        } else {
            json.writeNull();
        }
        json.writeStringField("erpKey", erpKey);
        json.writeStringField("actor", JsonParts.word(actor));
        write(state, known, changed, json);
    }

    private static void write(KeyState state, Optional<KnownRecord> known, Optional<Set<RecordRef>> changed,
            JsonGenerator json)
            throws IOException {
        JsonParts.record(known, json);
        json.writeStringField("outcome", JsonParts.word(state));
        json.writeFieldName("reported");
        boolean reported = known.filter(record -> changed.filter(all -> all.contains(record.record())).isPresent())
                .isPresent();
        if (reported || changed.isPresent() && known.isPresent() && state == KeyState.CONFIRMED) {
            json.writeBoolean(reported);
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }
}
