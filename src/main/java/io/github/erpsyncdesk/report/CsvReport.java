package io.github.erpsyncdesk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A run as CSV in UTF-8: kind, table and id of each changed record, then the keys of which something must be said,
 * without a table; an ERP key takes the place of an id. Where names are known, they are one more column. A text that a
 * spreadsheet would take for a formula gets a {@code '} in front; JSON has it as it came.
 *
 * @param separator between columns
 * @param marked whether a byte order mark says that it is UTF-8, without which Excel takes it for another encoding
 */
public record CsvReport(char separator, boolean marked) {
    private static final List<KeyState> SAID = List.of(KeyState.UNKNOWN, KeyState.FAILED, KeyState.NOT_SENT,
            KeyState.CONFIRMED_WITH_WARNING);

    /** For scripts: commas, and nothing in front. */
    public static CsvReport plain() {
        return new CsvReport(',', false);
    }

    /**
     * For Excel and LibreOffice, which expect the list separator of the system: a semicolon where the comma is the
     * decimal sign. A line {@code sep=;} would make Excel ignore the mark and break every letter beyond ASCII.
     */
    public static CsvReport forSpreadsheets(Locale format) {
        return new CsvReport(DecimalFormatSymbols.getInstance(format).getDecimalSeparator() == ',' ? ';' : ',', true);
    }

    public void write(RunRecord run, OutputStream out) throws IOException {
        CsvWriter csv = to(out);
        KnownRecords known = run.records();
        boolean named = known.isNamed();
        csv.writeRecord(cells(named, "kind", "table", "id", "name"));
        ChangeSet changes = run.changes();
        for (int row = 0; row < changes.size(); row++) {
            csv.writeRecord(cells(named, JsonParts.word(changes.kind(row)), inert(changes.table(row)),
                    String.valueOf(changes.recordId(row)),
                    name(known.ofRow(changes.table(row), changes.recordId(row)))));
        }
        Map<String, KnownRecord> byExternalKey = run.byExternalKey();
        for (KeyState state : SAID) {
            run.externalKeys(state).forEach(key -> csv.writeRecord(cells(named, JsonParts.word(state), "", inert(key),
                    name(Optional.ofNullable(byExternalKey.get(key))))));
            run.keys(state).forEach(id -> csv.writeRecord(cells(named, JsonParts.word(state), "", String.valueOf(id),
                    name(known.of(id)))));
        }
        IntStream notReported = run.request().isEverything() ? IntStream.empty()
                : run.notReported().map(IntStream::of).orElse(IntStream.empty());
        notReported.forEach(id -> csv.writeRecord(cells(named, "not_reported", "", String.valueOf(id),
                name(known.of(id)))));
        csv.flush();
    }

    /** Any table. */
    void write(List<List<String>> rows, OutputStream out) throws IOException {
        CsvWriter csv = to(out);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream().map(CsvReport::inert).toList());
        }
        csv.flush();
    }

    private CsvWriter to(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (marked) {
            writer.write('\uFEFF');
        }
        return CsvWriter.builder().fieldSeparator(separator).build(writer);
    }

    private static List<String> cells(boolean named, String kind, String table, String id, String name) {
        return named ? List.of(kind, table, id, name) : List.of(kind, table, id);
    }

    private static String name(Optional<KnownRecord> known) {
        return inert(known.map(KnownRecord::label).orElse(""));
    }

    /** Source: OWASP ASVS 5, 1.2.10, with the full-width forms beside it. */
    public static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text
                : text;
    }
}
