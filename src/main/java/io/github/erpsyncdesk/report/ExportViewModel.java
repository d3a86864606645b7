package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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
    private final ReadOnlyObjectWrapper<Notice> told = new ReadOnlyObjectWrapper<>();

    /**
     * @param language of the explanations
     * @param sources of a report for support
     */
    public ExportViewModel(Background background, Supplier<Locale> language, SupportReport.Sources sources) {
        this.background = background;
        this.language = language;
        this.sources = sources;
        run.addListener(all -> told.set(null));
    }

    public void save(Path file) {
        RunRecord saved = run.get();
        if (saved == null) {
            return;
        }
        Locale locale = language.get();
        told.set(Notice.of("export.writing", file.getFileName().toString()));
        background.submit(() -> {
            new RunFile(locale).write(saved, file);
            return null;
        }, done -> told.set(Notice.of("export.done", file.toString())),
                e -> told.set(Notice.of("export.failed", file.toString())));
    }

    /** Gathers a report for support; {@link #report()} then waits to be read and saved, or dismissed. */
    public void gather() {
        RunRecord about = run.get();
        Locale locale = language.get();
        if (about != null) {
            background.submit(() -> SupportReport.parts(about, sources, locale), report::set,
                    e -> told.set(Notice.of("export.report.failed")));
        }
    }

    /** Saves exactly the parts that were shown. */
    public void saveReport(Path file) {
        List<SupportReport.Part> shown = report.get();
        report.set(null);
        if (shown != null) {
            background.submit(() -> {
                SupportReport.write(shown, file);
                return null;
            }, done -> told.set(Notice.of("export.done", file.toString())),
                    e -> told.set(Notice.of("export.failed", file.toString())));
        }
    }

    public void dismissReport() {
        report.set(null);
    }

    /** What would be saved; null while nothing waits. */
    public ReadOnlyObjectProperty<List<SupportReport.Part>> report() {
        return report.getReadOnlyProperty();
    }

    /** What a file of this run is called at first. */
    public String suggestedName(String ending) {
        return "erpsync-run-" + (run.get() == null ? 0 : run.get().id()) + "." + ending;
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
