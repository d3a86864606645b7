package io.github.erpsyncdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.store.UnsavedFindings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFileTest {
    @TempDir
    Path folder;

    /** Two keys confirmed, two unknown, two not sent; one table has the name of a formula. */
    private static RunRecord run() {
        ResyncPlan plan = Runs.plan(6, 2);
        ChangeSet changes = new ChangeSet.Builder().add(ChangeKind.ADDED, "contact", 1)
                .add(ChangeKind.UPDATED, "=cmd|' /C calc'!A0", 77)
                .add(ChangeKind.DELETED, "per,son\n\"x\"", 2).build();
        return new RunRecord(5, plan, List.of(
                new BatchOutcome.Answered(plan.batches().get(0),
                        new PluginAnswer(true, "Warning", new Explanation("US:\"Careful\""), "tech", "W1", changes),
                        Duration.ZERO),
                new BatchOutcome.Failed(plan.batches().get(1),
                        new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(600), ""),
                        Duration.ZERO),
                new BatchOutcome.NotSent(plan.batches().get(2))), Instant.EPOCH, Duration.ZERO, Optional.empty());
    }

    @Test
    void csvIsInertInASpreadsheet() throws IOException {
        Path file = folder.resolve("r.csv");
        new RunFile(Locale.ENGLISH).write(run(), RunFile.Form.CSV, file);
        assertThat(file).content().isEqualTo("\uFEFF" +
                "kind,table,id\r\nadded,contact,1\r\nupdated,'=cmd|' /C calc'!A0,77\r\ndeleted,\"per,son\n"
                + "\"\"x\"\"\",2\r\n"
                + "unknown,,3\r\nunknown,,4\r\nnot_sent,,5\r\nnot_sent,,6\r\n"
                + "confirmed_with_warning,,1\r\nconfirmed_with_warning,,2\r\n");
    }

    /** Key 3 is company 1, whose name is the beginning of a formula. */
    @Test
    void namesAreOneMoreColumnWhereTheyAreKnown() throws Exception {
        RunRecord named = run().with(KnownRecords.of(List.of(new KnownRecord(3, new RecordRef(RecordType.COMPANY, 1),
                "=Fjord", "Bergen", List.of()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.plain().write(named, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).startsWith("kind,table,id,name",
                "added,contact,1,\"'=Fjord, Bergen\"").contains("unknown,,3,\"'=Fjord, Bergen\"", "unknown,,4,");
        Path file = folder.resolve("named.xlsx");
        new RunFile(Locale.ENGLISH).write(named, RunFile.Form.XLSX, file);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> records = book.getSheets().skip(2).findFirst().orElseThrow().read();
            assertThat(records.get(1).getCell(3).asString()).isEqualTo("=Fjord, Bergen");
        }
        assertThat(
                SupportReport.parts(named, new SupportReport.Sources("v", Map.of()), Locale.ENGLISH, false).getFirst()
                        .text())
                .as("names are personal data").doesNotContain("Fjord, Bergen").doesNotContain("=Fjord");
    }

    @Test
    void theWorkbookHoldsFactsBatchesAndRecordsAndNoFormula() throws IOException {
        Path file = folder.resolve("r.xlsx");
        new RunFile(Locale.ENGLISH).write(run(), RunFile.Form.XLSX, file);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> records = book.getSheets().skip(2).findFirst().orElseThrow().read();
            assertThat(records).hasSize(10);
            assertThat(records.get(9).getCell(0).asString()).isEqualTo("Confirmed with a warning");
            assertThat(records.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(records.get(2).getCell(1).asString()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(records.get(2).getCell(2).asNumber().intValueExact()).isEqualTo(77);
            List<Row> batches = book.getSheets().skip(1).findFirst().orElseThrow().read();
            assertThat(batches.get(1).getCell(4).asString()).isEqualTo("Careful");
            assertThat(batches.get(2).getCell(4).asString()).startsWith("May have changed");
            assertThat(book.getFirstSheet().read().getFirst().getCell(1).asNumber().intValueExact())
                    .isEqualTo(5);
            assertThat(book.getFirstSheet().read().get(1).getCell(1).asDate())
                    .isEqualTo(LocalDateTime.ofInstant(Instant.EPOCH, ZoneId.systemDefault()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet3.xml")).readAllBytes(),
                    StandardCharsets.UTF_8)).as("the header and nine rows").contains("<dimension ref=\"A1:C10\"/>");
        }
    }

    /** What Excel and LibreOffice of a country take for columns; all of them take the mark for UTF-8. */
    @ParameterizedTest
    @CsvSource({"nb-NO,;", "de-DE,;", "da-DK,;", "en-GB,','"})
    void csvOpensInColumnsWhereTheCommaIsTheDecimalSign(String country, char separator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.forSpreadsheets(Locale.forLanguageTag(country)).write(run(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFkind" + separator + "table" + separator);
    }

    @Test
    void csvForScriptsHasCommasAndNothingInFront() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.plain().write(run(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("kind,table,id\r\n");
    }

    @Test
    void aNameWithoutAnEndingGetsTheOneOfItsFormAndReplacesNothing() throws IOException {
        assertThat(RunFile.named(folder.resolve("mine"), "xlsx")).hasFileName("mine.xlsx");
        assertThat(RunFile.named(folder.resolve("mine.XLSX"), "xlsx")).hasFileName("mine.XLSX");
        assertThat(RunFile.named(folder.resolve("v1.2"), "zip")).hasFileName("v1.2.zip");
        Files.writeString(folder.resolve("mine.xlsx"), "old");
        assertThat(RunFile.named(folder.resolve("mine"), "xlsx")).hasFileName("mine (2).xlsx");
        ExportViewModel model = new ExportViewModel(SameThread.atOnce(), () -> Locale.ENGLISH,
                new SupportReport.Sources("v1", Map.of()));
        model.run().set(run());
        model.save(RunFile.Form.XLSX, folder.resolve("mine"));
        assertThat(model.saved().get()).hasFileName("mine (2).xlsx");
        assertThat(Files.readAllBytes(model.saved().get())).as("a workbook").startsWith('P', 'K');
        assertThat(model.folder()).as("the next one goes there too").isEqualTo(folder.toAbsolutePath());
        model.gather();
        model.saveReport(folder.resolve("report"));
        assertThat(folder.resolve("report.zip")).isNotEmptyFile();
    }

    @Test
    void anOldFileStaysAsItIsWhereANewOneCannotBeWritten() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "old");
        assertThatThrownBy(() -> {
            try (WholeFile file = new WholeFile(old)) {
                file.write(out -> {
                    out.write(1);
                    throw new IOException("full");
                });
            }
        }).hasMessage("full");
        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("old.json");
    }

    @Test
    void theWindowSaysWhereTheFileIsOrThatThereIsNone() {
        ExportViewModel model = new ExportViewModel(SameThread.atOnce(), () -> Locale.ENGLISH,
                new SupportReport.Sources("v1", Map.of()));
        model.run().set(run());
        assertThat(model.suggestedName("xlsx")).matches("erpsync-run-5-.+-19(70-01-01|69-12-31)\\.xlsx")
                .contains(run().request().server().company());
        model.save(RunFile.Form.JSON, folder.resolve("a.json"));
        assertThat(model.told().get().key()).isEqualTo("export.done");
        assertThat(folder.resolve("a.json")).isNotEmptyFile();
        model.save(RunFile.Form.JSON, folder.resolve("none/b.json"));
        assertThat(model.told().get().key()).isEqualTo("export.failed");
    }

    @Test
    void aReportHoldsWhatWasShownAndLeavesOutWhatIsNotThere() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "x".repeat(600_000) + "the end");
        ExportViewModel model = new ExportViewModel(SameThread.atOnce(), () -> Locale.ENGLISH,
                new SupportReport.Sources("ErpSync Desk 1", Map.of("log.txt", log, "settings.json",
                        folder.resolve("none"))));
        model.run().set(run());
        model.gather();
        assertThat(model.report().get()).extracting(SupportReport.Part::name).containsExactly("run.json",
                "versions.txt", "log.txt");
        assertThat(model.report().get().getLast().text()).hasSize(512 * 1024).endsWith("the end");
        model.saveReport(folder.resolve("report.zip"));
        try (ZipFile zip = new ZipFile(folder.resolve("report.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("run.json", "versions.txt", "log.txt");
            assertThat(
                    new String(zip.getInputStream(zip.getEntry("versions.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("ErpSync Desk 1\n");
        }
        assertThat(model.told().get().key()).isEqualTo("export.done");
        model.gather();
        model.dismissReport();
        model.saveReport(folder.resolve("never.zip"));
        assertThat(folder.resolve("never.zip")).doesNotExist();
    }

    @Test
    void valuesFromTheLogAreInAReportOnlyWhereSomebodyWantsThemAndInTheJsonOfARun() throws IOException {
        UnsavedFindings found = new UnsavedFindings();
        RunRecord about = run();
        found.keep(new RunLog(about.id(), Instant.EPOCH, List.of(new LogEntry(1, 1, 2, "contact.name", "Old AS",
                "New AS", "2026-11-25 12:00:00", false, true))));
        found.keep(new Verification(about.id(), Instant.EPOCH,
                List.of(new Verification.Key(1, Verification.Result.EQUAL, List.of(), Instant.EPOCH))));
        ExportViewModel model = new ExportViewModel(SameThread.atOnce(), () -> Locale.ENGLISH,
                new SupportReport.Sources("v1", Map.of(), Optional.of(new Findings(found, found))));
        model.run().set(about);
        model.gather();
        assertThat(model.hasPersonalData()).isFalse();
        assertThat(model.report().get().getFirst().text()).doesNotContain("New AS").contains("\"verification\"");
        model.gather(true);
        assertThat(model.report().get().getFirst().text()).contains("New AS").contains("Old AS");
        model.save(RunFile.Form.JSON, folder.resolve("found.json"));
        assertThat(folder.resolve("found.json")).content().contains("New AS", "\"result\" : \"equal\"");
    }
}
