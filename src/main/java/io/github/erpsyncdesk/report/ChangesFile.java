package io.github.erpsyncdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a preview found, as a file of a chosen form. Names of columns are this program's words, not a language's. */
public final class ChangesFile {
    private static final List<String> HEADER = List.of("key", "type", "recordId", "name", "connection", "system",
            "field", "label", "now", "after");

    private ChangesFile() {}

    /** Blocks. @throws IOException where it cannot be written; nothing is left behind then */
    static void write(PlannedChanges found, RunFile.Form form, Path path) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.write(out -> write(found, form, out));
        }
    }

    static void write(PlannedChanges found, RunFile.Form form, OutputStream out) throws IOException {
        List<List<String>> rows = Stream
                .concat(Stream.of(HEADER), found.changes().stream().map(ChangesFile::cells)).toList();
        switch (form) {
            case JSON -> json(found, out);
            case CSV -> CsvReport.forSpreadsheets(Locale.getDefault(Locale.Category.FORMAT)).write(rows, out);
            case XLSX -> TableWorkbook.write(rows, out);
        }
    }

    private static List<String> cells(PlannedChange planned) {
        KnownRecord record = planned.record();
        FieldChange change = planned.change();
        return List.of(String.valueOf(record.key()), record.type().map(JsonParts::word).orElse(""),
                record.record().id() == 0 ? "" : String.valueOf(record.record().id()), record.label(),
                String.valueOf(change.connection()), planned.system(), change.field(), change.label(), change.now(),
                change.after());
    }

    /** The form that the command {@code preview} prints. */
    public static void json(PlannedChanges found, OutputStream out) throws IOException {
        JsonParts.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("compared", found.compared());
            json.writeNumberField("equal", found.equal());
            json.writeNumberField("differing", found.differing());
            json.writeNumberField("unread", found.unread());
            json.writeArrayFieldStart("changes");
            for (PlannedChange change : found.changes()) {
                change(change.record(), change.change(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void change(KnownRecord record, FieldChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("key", record.key());
        json.writeStringField("type", record.type().map(JsonParts::word).orElse(null));
        json.writeNumberField("recordId", record.record().id());
        json.writeStringField("name", record.name().isEmpty() ? null : record.name());
        json.writeNumberField("connection", change.connection());
        json.writeStringField("field", change.field());
        json.writeStringField("label", change.label());
        json.writeStringField("now", change.now());
        json.writeStringField("after", change.after());
        json.writeEndObject();
    }
}
