package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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
    private static final List<KeyState> SAID = List.of(KeyState.UNKNOWN, KeyState.FAILED, KeyState.NOT_SENT);

    private final Locale language;

    public XlsxReport(Locale language) {
        this.language = language;
    }

    public void write(RunRecord run, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "ErpSync Desk", "1.0");
        facts(run, book.newWorksheet(Texts.text("report.sheet.run")));
        batches(run, book.newWorksheet(Texts.text("report.sheet.batches")));
        records(run, book);
        book.finish();
    }

    private static void facts(RunRecord run, Worksheet sheet) {
        ResyncRequest request = run.request();
        String[][] facts = {{Texts.text("report.run"), String.valueOf(run.id())},
                {Texts.text("history.column.started"), run.startedAt().toString()},
                {Texts.text("history.column.outcome"), Texts.text("outcome." + run.outcome())},
                {Texts.text("review.server"), request.server().label()},
                {Texts.text("history.column.user"), request.user()},
                {Texts.text("history.column.source"), request.source().name()},
                {Texts.text("review.blanks"), Texts.text("blanks.words." + request.blanks())},
                {Texts.text("review.keys"), request.isEverything() ? Texts.text("result.facts.everything")
                        : String.valueOf(request.keyCount())}};
        for (int row = 0; row < facts.length; row++) {
            sheet.value(row, 0, facts[row][0]);
            sheet.value(row, 1, facts[row][1]);
            sheet.style(row, 0).bold().set();
        }
        sheet.width(0, 22);
        sheet.width(1, 60);
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
    }

    /** Goes on in another sheet where one is full. */
    private static void records(RunRecord run, Workbook book) {
        Rows rows = new Rows(book);
        ChangeSet changes = run.changes();
        for (int row = 0; row < changes.size(); row++) {
            rows.add(Texts.text("kind." + changes.kind(row)), changes.table(row), changes.recordId(row));
        }
        for (KeyState state : SAID) {
            run.keys(state).forEach(id -> rows.add(Texts.text("kind." + state), "", id));
        }
        IntStream notReported = run.request().isEverything() ? IntStream.empty()
                : run.notReported().map(IntStream::of).orElse(IntStream.empty());
        notReported.forEach(id -> rows.add(Texts.text("kind.NOT_REPORTED"), "", id));
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
        private Worksheet sheet;
        private int sheets;
        private int row;

        Rows(Workbook book) {
            this.book = book;
            next();
        }

        private void next() {
            sheets++;
            sheet = book.newWorksheet(Texts.text("report.sheet.records") + (sheets == 1 ? "" : " " + sheets));
            header(sheet, "result.column.kind", "result.column.table", "result.column.id");
            row = 1;
        }

        void add(String kind, String table, int id) {
            if (row > MOST_ROWS) {
                next();
            }
            sheet.value(row, 0, kind);
            sheet.value(row, 1, table);
            sheet.value(row++, 2, id);
        }
    }
}
