package io.github.erpsyncdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;

/**
 * What became of each confirmed key. Whether a change of its record was reported is said only where the record is
 * known: equal numbers of keys and records mean nothing.
 */
final class JsonKeys {

    private JsonKeys() {}

    static void write(RunRecord run, ChangeSet changes, JsonGenerator json) throws IOException {
        Set<RecordRef> changed = run.records().changedIn(changes);
        List<Batch> batches = run.plan().batches();
        json.writeArrayFieldStart("keys");
        for (int i = 0; i < batches.size(); i++) {
            KeyState state = i < run.outcomes().size() ? run.outcomes().get(i).keyState() : KeyState.NOT_SENT;
            if (batches.get(i) instanceof Batch.Keys keys) {
                PrimitiveIterator.OfInt ids = keys.keys().stream().iterator();
                while (ids.hasNext()) {
                    int key = ids.nextInt();
                    write(key, state, run.records().of(key), changed, json);
                }
            }
        }
        json.writeEndArray();
    }

    private static void write(int key, KeyState state, Optional<KnownRecord> known, Set<RecordRef> changed,
            JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("key", key);
        JsonParts.record(known, json);
        json.writeStringField("outcome", JsonParts.word(state));
        json.writeFieldName("reported");
        boolean reported = known.filter(record -> changed.contains(record.record())).isPresent();
        if (reported || known.isPresent() && state == KeyState.CONFIRMED) {
            json.writeBoolean(reported);
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }
}
