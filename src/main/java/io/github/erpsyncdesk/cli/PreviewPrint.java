package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.plan.RecordPreview;
import io.github.erpsyncdesk.report.ChangesFile;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;

/** A preview for people and for scripts. */
final class PreviewPrint {

    enum Format {
        TABLE, JSON
    }

    private PreviewPrint() {}

    static void print(Preview preview, Format format, PrintStream out) throws IOException {
        if (format == Format.JSON) {
            ChangesFile.json(preview.planned(Instant.EPOCH, String::valueOf), out);
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
}
