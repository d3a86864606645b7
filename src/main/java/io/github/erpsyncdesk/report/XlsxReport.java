package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A run as a workbook: what was confirmed, what the server said of each batch, and a line per record. Texts are cells
 * of text, never formulas.
 */
public final class XlsxReport {
    /** Excel's own limit, less the header. */
    private static final int MOST_ROWS = 1_048_575;
    private static final List<KeyState> SAID = List.of(KeyState.UNKNOWN, KeyState.FAILED, KeyState.NOT_SENT,
            KeyState.CONFIRMED_WITH_WARNING);

    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final Locale language;
    private final SheetSizes sizes = new SheetSizes();

    public XlsxReport(Locale language) {
        this.language = language;
    }

    public void write(RunRecord run, OutputStream out) throws IOException {
        Path made = Files.createTempFile("erpsync-desk", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(made))) {
                Workbook book = new Workbook(file, "ErpSync Desk", "1.0");
                facts(run, book.newWorksheet(Texts.text("report.sheet.run")));
                batches(run, book.newWorksheet(Texts.text("report.sheet.batches")));
                records(run, book);
                book.finish();
            }
            sizes.write(made, out);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void facts(RunRecord run, Worksheet sheet) {
        ResyncRequest request = run.request();
        Facts facts = new Facts(sheet);
        facts.cell("report.run").value(run.id());
        facts.cell("history.column.started")
                .value(LocalDateTime.ofInstant(run.startedAt().truncatedTo(ChronoUnit.SECONDS),
                        ZoneId.systemDefault()));
        facts.cell("report.zone").value(ZoneId.systemDefault().getId());
        facts.cell("report.seconds").value(run.took().toMillis() / 1_000.0);
        facts.cell("history.column.outcome").value(Texts.text("outcome." + run.outcome()));
        facts.cell("review.server").value(request.server().label());
        facts.cell("history.column.user").value(request.user());
        facts.cell("history.column.source").value(request.source().name());
        facts.cell("review.blanks").value(Texts.text("blanks.words." + request.blanks()));
        if (request.isEverything()) {
            facts.cell("review.keys").value(Texts.text("result.facts.everything"));
        } else {
            facts.cell("review.keys").value(request.keyCount());
        }
        sheet.width(0, 22);
        sheet.width(1, 60);
        sizes.add(facts.row, 2);
    }

    /** Names and values, a row for each: numbers are numbers and times are times. */
    private static final class Facts {
        private final Worksheet sheet;
        private int row;

        Facts(Worksheet sheet) {
            this.sheet = sheet;
        }

        Facts cell(String key) {
            sheet.value(row, 0, Texts.text(key));
            sheet.style(row++, 0).bold().set();
            return this;
        }

        void value(String text) {
            sheet.value(row - 1, 1, text);
        }

        void value(Number number) {
            sheet.value(row - 1, 1, number);
            sheet.style(row - 1, 1).horizontalAlignment("left").set();
        }

        void value(LocalDateTime time) {
            sheet.value(row - 1, 1, time);
            sheet.style(row - 1, 1).format(TIME).horizontalAlignment("left").set();
        }
    }

    private void batches(RunRecord run, Worksheet sheet) {
        header(sheet, "report.batch", "review.keys", "history.column.outcome", "report.status", "report.says",
                "result.technical", "report.code");
        int row = 1;
        for (BatchOutcome outcome : run.outcomes()) {
            sheet.value(row, 0, outcome.batch().number());
            sheet.value(row, 1, outcome.batch().size());
            sheet.value(row, 2, Texts.text("outcome." + outcome.outcome()));
            switch (outcome) {
                case BatchOutcome.Answered answered -> {
                    sheet.value(row, 3, answered.answer().status());
                    sheet.value(row, 4, answered.answer().user().in(language));
                    sheet.value(row, 5, answered.answer().technical());
                    sheet.value(row, 6, answered.answer().errorCode());
                }
                case BatchOutcome.Failed failed -> {
                    sheet.value(row, 4, Texts.text("effect." + failed.failure().effect()) + ". "
                            + Texts.text(failed.failure().what()));
                    sheet.value(row, 5, failed.failure().details());
                    sheet.value(row, 6, failed.failure().code().stored());
                }
                case BatchOutcome.NotSent notSent -> sheet.value(row, 4, Texts.text("kind.NOT_SENT"));
            }
            row++;
        }
        sizes.add(row, 7);
    }

    /** Goes on in another sheet where one is full. */
    private void records(RunRecord run, Workbook book) {
        Rows rows = new Rows(book, sizes, run.records().isNamed());
        ChangeSet changes = run.changes();
        KnownRecords known = run.records();
        for (int row = 0; row < changes.size(); row++) {
            rows.add(Texts.text("kind." + changes.kind(row)), changes.table(row), changes.recordId(row),
                    known.ofRow(changes.table(row), changes.recordId(row)));
        }
        Map<String, KnownRecord> byExternalKey = run.byExternalKey();
        for (KeyState state : SAID) {
            run.externalKeys(state).forEach(key -> rows.add(Texts.text("kind." + state), key,
                    Optional.ofNullable(byExternalKey.get(key))));
            run.keys(state).forEach(id -> rows.add(Texts.text("kind." + state), "", id, known.of(id)));
        }
        IntStream notReported = run.request().isEverything() ? IntStream.empty()
                : run.notReported().map(IntStream::of).orElse(IntStream.empty());
        notReported.forEach(id -> rows.add(Texts.text("kind.NOT_REPORTED"), "", id, known.of(id)));
        rows.end();
    }

    private static void header(Worksheet sheet, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            sheet.value(0, column, Texts.text(keys[column]));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static final class Rows {
        private final Workbook book;
        private final SheetSizes sizes;
        private final boolean named;
        private Worksheet sheet;
        private int sheets;
        private int row;

        Rows(Workbook book, SheetSizes sizes, boolean named) {
            this.book = book;
            this.sizes = sizes;
            this.named = named;
            next();
        }

        private void next() {
            sheets++;
            sheet = book.newWorksheet(Texts.text("report.sheet.records") + (sheets == 1 ? "" : " " + sheets));
            header(sheet, named
                    ? new String[]{"result.column.kind", "result.column.table", "result.column.id",
                            "result.column.name"}
                    : new String[]{"result.column.kind", "result.column.table", "result.column.id"});
            row = 1;
        }

        void end() {
            sizes.add(row, named ? 4 : 3);
        }

        /** An ERP key is text, also where it looks like a number. */
        void add(String kind, String erpKey, Optional<KnownRecord> known) {
            begin(kind);
            sheet.value(row, 2, erpKey);
            end(known);
        }

        void add(String kind, String table, int id, Optional<KnownRecord> known) {
            begin(kind);
            sheet.value(row, 1, table);
            sheet.value(row, 2, id);
            end(known);
        }

        private void begin(String kind) {
            if (row > MOST_ROWS) {
                end();
                next();
            }
            sheet.value(row, 0, kind);
        }

        private void end(Optional<KnownRecord> known) {
            known.filter(record -> !record.name().isEmpty()).ifPresent(record -> sheet.value(row, 3, record.label()));
            row++;
        }
    }
}
