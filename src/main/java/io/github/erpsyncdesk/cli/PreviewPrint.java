package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.plan.RecordPreview;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** A preview for people and for scripts. */
final class PreviewPrint {

    enum Format {
        TABLE, JSON
    }

    private PreviewPrint() {}

    static void print(Preview preview, Format format, PrintStream out) throws IOException {
        if (format == Format.JSON) {
            json(preview, out);
        } else {
            table(preview, out);
        }
        out.flush();
    }

    private static void table(Preview preview, PrintStream out) {
        out.printf(Locale.ROOT, "%-8s %-24s %-6s %-20s %-28s %s%n", "KEY", "RECORD", "IN", "FIELD", "NOW", "AFTER");
        for (RecordPreview record : preview.records()) {
            for (FieldChange change : record.changes()) {
                out.printf(Locale.ROOT, "%-8d %-24s %-6s %-20s %-28s %s%n", record.record().key(),
                        Printable.line(record.record().label()), change.connection() == 0 ? "CRM" : change.connection(),
                        Printable.line(change.label()), Printable.line(change.now()), Printable.line(change.after()));
            }
        }
        out.println();
        out.println(Texts.text(preview.summary()));
        out.println(Texts.text("preview.uncertain"));
    }

    private static void json(Preview preview, PrintStream out) throws IOException {
        JsonParts.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("compared", preview.compared());
            json.writeNumberField("equal", preview.equal());
            json.writeNumberField("differing", preview.differing());
            json.writeNumberField("unread", preview.unread());
            json.writeArrayFieldStart("changes");
            for (RecordPreview record : preview.records()) {
                for (FieldChange change : record.changes()) {
                    change(record.record(), change, json);
                }
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
