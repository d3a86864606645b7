package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** What the sync log says of a run, for people and for scripts. */
final class LogPrint {
    private static final String ROW = "%-8s %-24s %-10s %-20s %-28s %-28s %-20s %s%n";

    private LogPrint() {}

    static void table(RunLog log, KnownRecords records, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "KEY", "RECORD", "WRITTEN", "FIELD", "OLD", "NEW", "WHEN", "OF THIS RUN");
        for (LogEntry entry : log.entries()) {
            out.printf(Locale.ROOT, ROW, entry.key(),
                    Printable.line(records.of(entry.key()).map(KnownRecord::label).orElse("")),
                    entry.toCrm() ? entry.connection() + "->CRM" : "CRM->" + entry.connection(), entry.field(),
                    value(entry.before()), value(entry.after()), Printable.line(entry.when()),
                    entry.certain() ? "yes" : "possibly not");
        }
    }

    /** The log cuts long values; nobody shall take the beginning for the whole. */
    private static String value(String text) {
        return Printable.line(text) + (LogEntry.isCut(text) ? "\u2026" : "");
    }

    static void write(RunLog log, KnownRecords records, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (LogEntry entry : log.entries()) {
            JsonParts.logged(entry, records, json);
        }
        json.writeEndArray();
    }
}
