package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.report.CsvReport;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records as a table, as JSON or as CSV. The fields of JSON are a contract: scripts read them. */
final class FoundRecords {
    private static final String ROW = "%-10s %-10s %-10s %-32s %-18s %s%n";

    /** How records are printed; a workbook is for runs alone. */
    enum Format {
        TABLE, JSON, CSV
    }

    private FoundRecords() {}

    static void print(List<KnownRecord> records, Format format, PrintStream out) throws IOException {
        switch (format) {
            case TABLE -> table(records, out);
            case JSON -> json(records, out);
            case CSV -> csv(records, out);
        }
    }

    private static void table(List<KnownRecord> records, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "KEY", "TYPE", "ID", "NAME", "DEPARTMENT", Texts.text("cli.find.erp"));
        records.forEach(record -> out.printf(Locale.ROOT, ROW, key(record), type(record), record.record().id(),
                oneLine(record.name()), oneLine(record.department()), oneLine(links(record))));
    }

    /** A name with a line break must not look like two records, nor steer a terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String key(KnownRecord record) {
        return record.key() == 0 ? "-" : String.valueOf(record.key());
    }

    private static String type(KnownRecord record) {
        return record.type().map(JsonParts::word).orElse("#" + record.record().tableId());
    }

    private static String links(KnownRecord record) {
        return record.links().stream().map(link -> link.connection() + ":" + link.erpKey())
                .collect(Collectors.joining("; "));
    }

    private static void json(List<KnownRecord> records, PrintStream out) throws IOException {
        try (JsonGenerator json = JsonParts.to(out)) {
            json.writeStartArray();
            for (KnownRecord record : records) {
                json.writeStartObject();
                if (record.key() == 0) {
                    json.writeNullField("key");
                } else {
                    json.writeNumberField("key", record.key());
                }
                JsonParts.record(Optional.of(record), json);
                json.writeArrayFieldStart("erp");
                for (ErpLink link : record.links()) {
                    json.writeStartObject();
                    json.writeNumberField("connection", link.connection());
                    json.writeStringField("key", link.erpKey());
                    json.writeStringField("actor", JsonParts.word(link.actor()));
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void csv(List<KnownRecord> records, PrintStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("key", "type", "recordId", "name", "department", "erp");
        for (KnownRecord record : records) {
            csv.writeRecord(record.key() == 0 ? "" : String.valueOf(record.key()), type(record),
                    String.valueOf(record.record().id()), CsvReport.inert(record.name()),
                    CsvReport.inert(record.department()), CsvReport.inert(links(record)));
        }
        csv.flush();
    }
}
