package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import java.nio.file.Path;
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
    private final ObjectProperty<RunRecord> run = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Notice> told = new ReadOnlyObjectWrapper<>();

    /** @param language of the explanations */
    public ExportViewModel(Background background, Supplier<Locale> language) {
        this.background = background;
        this.language = language;
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
        }, done -> told.set(Notice.of("export.done", file.toString())), e -> told.set(Notice.of("export.failed", file.toString())));
    }

    /** What a file of this run is called at first. */
    public String suggestedName(RunFile.Form form) {
        return "erpsync-run-" + (run.get() == null ? 0 : run.get().id()) + "." + form.ending();
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
