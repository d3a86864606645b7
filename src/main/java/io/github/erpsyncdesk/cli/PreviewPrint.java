package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.plan.Preview;
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
        print(preview.planned(Instant.EPOCH, String::valueOf), format, out);
        if (format == Format.TABLE) {
            out.println();
            out.println(Texts.text(preview.summary()));
            out.println(Texts.text("preview.uncertain"));
        }
        out.flush();
    }

    static void print(PlannedChanges found, Format format, PrintStream out) throws IOException {
        if (format == Format.JSON) {
            ChangesFile.json(found, out);
            return;
        }
        out.printf(Locale.ROOT, "%-8s %-24s %-6s %-20s %-28s %s%n", "KEY", "RECORD", "IN", "FIELD", "NOW", "AFTER");
        for (PlannedChange planned : found.changes()) {
            FieldChange change = planned.change();
            out.printf(Locale.ROOT, "%-8d %-24s %-6s %-20s %-28s %s%n", planned.record().key(),
                    Printable.line(planned.record().label()), change.connection() == 0 ? "CRM" : change.connection(),
                    Printable.line(change.label()), Printable.line(change.now()), Printable.line(change.after()));
        }
    }
}
