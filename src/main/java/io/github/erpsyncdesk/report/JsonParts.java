package io.github.erpsyncdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.model.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What all JSON of this program has in common, so that one name has one shape everywhere. */
public final class JsonParts {

    private JsonParts() {}

    /** Writes UTF-8, indented, and leaves the stream open. */
    public static JsonGenerator to(OutputStream out) throws IOException {
        return new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
    }

    /** What writes one JSON value. */
    public interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    /** Writes one value and ends the line, and leaves the stream open. */
    public static void write(OutputStream out, Content content) throws IOException {
        try (JsonGenerator json = to(out)) {
            content.to(json);
            json.writeRaw('\n');
        }
    }

    public static void source(SyncSource source, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("from");
        json.writeNumberField("id", source.id());
        json.writeStringField("name", source.name());
        json.writeEndObject();
    }

    /** The number of keys, or the word {@code everything}. */
    public static void requested(boolean everything, int keys, JsonGenerator json) throws IOException {
        if (everything) {
            json.writeStringField("requested", "everything");
        } else {
            json.writeNumberField("requested", keys);
        }
    }

    /** Type, record id, name and department; null where nothing is known. */
    public static void record(Optional<KnownRecord> known, JsonGenerator json) throws IOException {
        json.writeStringField("type", known.flatMap(KnownRecord::type).map(JsonParts::word).orElse(null));
        json.writeFieldName("recordId");
        if (known.isPresent()) {
            json.writeNumber(known.get().record().id());
        } else {
            json.writeNull();
        }
        Optional<KnownRecord> named = known.filter(record -> !record.name().isEmpty());
        json.writeStringField("name", named.map(KnownRecord::name).orElse(null));
        json.writeStringField("department", named.map(KnownRecord::department).orElse(null));
    }

    /** {@code NOT_YET} as {@code notYet}. */
    public static String camel(Enum<?> value) {
        StringBuilder word = new StringBuilder();
        for (char c : value.name().toCharArray()) {
            boolean first = !word.isEmpty() && word.charAt(word.length() - 1) == '_';
            if (first) {
                word.setLength(word.length() - 1);
            }
            word.append(first ? c : Character.toLowerCase(c));
        }
        return word.toString();
    }

    /** When it was looked at, and each key's result. */
    public static void verified(Verification found, JsonGenerator json) throws IOException {
        json.writeStringField("verified", found.at().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeArrayFieldStart("keys");
        for (Verification.Key key : found.keys()) {
            json.writeStartObject();
            json.writeNumberField("key", key.key());
            json.writeStringField("result", camel(key.result()));
            json.writeArrayFieldStart("fields");
            for (String field : key.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One field that the sync log says was written. The log names fields by their keys alone. */
    public static void logged(LogEntry entry, KnownRecords records, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("key", entry.key());
        json.writeStringField("name",
                records.of(entry.key()).map(KnownRecord::name).filter(name -> !name.isEmpty()).orElse(null));
        json.writeNumberField("connection", entry.connection());
        json.writeStringField("field", entry.field());
        json.writeStringField("label", entry.field());
        json.writeStringField("old", entry.before());
        json.writeStringField("new", entry.after());
        json.writeStringField("when", entry.when());
        json.writeBooleanField("toCrm", entry.toCrm());
        json.writeBooleanField("certain", entry.certain());
        json.writeEndObject();
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
