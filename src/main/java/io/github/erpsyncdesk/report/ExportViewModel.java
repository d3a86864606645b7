package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Gives a run on as a file. The window stays free while it is written. */
public final class ExportViewModel {
    private final Background background;
    private final Supplier<Locale> language;
    private final SupportReport.Sources sources;
    private final ReadOnlyObjectWrapper<List<SupportReport.Part>> report = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RunRecord> run = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> told = new ReadOnlyObjectWrapper<>();
    private boolean personal;

    /**
     * @param language of the explanations
     * @param sources of a report for support
     */
    public ExportViewModel(Background background, Supplier<Locale> language, SupportReport.Sources sources) {
        this.background = background;
        this.language = language;
        this.sources = sources;
        run.addListener(all -> {
            told.set(null);
            saved.set(null);
        });
    }

    /** Saves the run in that form; where the name lacks the form's ending, it gets it. */
    public void save(RunFile.Form form, Path chosen) {
        RunRecord written = run.get();
        if (written == null) {
            return;
        }
        Locale locale = language.get();
        Path file = RunFile.named(chosen, form.ending());
        told.set(Notice.of("export.writing", file.getFileName().toString()));
        background.submit(() -> {
            new RunFile(locale).write(written, sources.verification(written.id()), sources.log(written.id()), form,
                    file);
            return null;
        }, done -> done(file), e -> failed(file));
    }

    /** Saves what a preview found. */
    void saveChanges(PlannedChanges found, RunFile.Form form, Path chosen) {
        Path file = RunFile.named(chosen, form.ending());
        told.set(Notice.of("export.writing", file.getFileName().toString()));
        background.submit(() -> {
            ChangesFile.write(found, form, file);
            return null;
        }, done -> done(file), e -> failed(file));
    }

    /** Saves these rows as CSV for spreadsheets. */
    public void saveTable(List<List<String>> rows, Path chosen) {
        Path file = RunFile.named(chosen, "csv");
        background.submit(() -> {
            try (WholeFile whole = new WholeFile(file)) {
                whole.write(
                        out -> CsvReport.forSpreadsheets(Locale.getDefault(Locale.Category.FORMAT)).write(rows, out));
            }
            return null;
        }, done -> done(file), e -> failed(file));
    }

    private void done(Path file) {
        saved.set(file);
        told.set(Notice.of("export.done", file.toString()));
    }

    private void failed(Path file) {
        saved.set(null);
        told.set(Notice.of("export.failed", file.toString()));
    }

    /** Gathers a report without names and values; {@link #report()} then waits to be read and saved, or dismissed. */
    public void gather() {
        gather(false);
    }

    /** The same, with names of records and values of fields or without. */
    public void gather(boolean withPersonalData) {
        personal = withPersonalData;
        RunRecord about = run.get();
        Locale locale = language.get();
        if (about != null) {
            background.submit(() -> SupportReport.parts(about, sources, locale, withPersonalData), report::set,
                    e -> told.set(Notice.of("export.report.failed")));
        }
    }

    /** Saves exactly the parts that were shown. */
    public void saveReport(Path chosen) {
        List<SupportReport.Part> shown = report.get();
        Path file = RunFile.named(chosen, "zip");
        report.set(null);
        if (shown != null) {
            background.submit(() -> {
                SupportReport.write(shown, file);
                return null;
            }, done -> done(file), e -> failed(file));
        }
    }

    public void dismissReport() {
        report.set(null);
    }

    /** Whether what waits holds names of records and values of fields. */
    boolean hasPersonalData() {
        return personal;
    }

    /** What would be saved; null while nothing waits. */
    public ReadOnlyObjectProperty<List<SupportReport.Part>> report() {
        return report.getReadOnlyProperty();
    }

    /** What a file of this run is called at first: its number, its server and its day. */
    public String suggestedName(String ending) {
        RunRecord named = run.get();
        if (named == null) {
            return "erpsync-run." + ending;
        }
        String server = named.request().server().company().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String day = LocalDate.ofInstant(named.startedAt(), ZoneId.systemDefault()).toString();
        return String.join("-", "erpsync-run", String.valueOf(named.id()), server.isEmpty() ? "server" : server, day)
                + "." + ending;
    }

    /** Where files go at first: where the last one went, else the person's documents. */
    public Path folder() {
        Path last = saved.get() == null ? null : saved.get().toAbsolutePath().getParent();
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(Optional.ofNullable(last), Optional.of(home.resolve("Documents")), Optional.of(home))
                .flatMap(Optional::stream).filter(Files::isDirectory).findFirst().orElse(home);
    }

    /** The file that was saved last; null while there is none. */
    public ReadOnlyObjectProperty<Path> saved() {
        return saved.getReadOnlyProperty();
    }

    /** The run that is shown; null for none. */
    public ObjectProperty<RunRecord> run() {
        return run;
    }

    /** What became of the last file; null while there was none. */
    public ReadOnlyObjectProperty<Notice> told() {
        return told.getReadOnlyProperty();
    }
}
