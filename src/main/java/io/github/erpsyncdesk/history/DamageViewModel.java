package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.SettingsStore;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is said at the start about the program's own files: damaged ones that were set aside and that nobody has
 * acknowledged yet, and a journal that cannot be written, so that no run can begin.
 */
public final class DamageViewModel {
    private final PastRuns pastRuns;
    private final SettingsStore settings;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Notice>> notices = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<Notice> readOnly = new ReadOnlyObjectWrapper<>();

    public DamageViewModel(PastRuns pastRuns, SettingsStore settings, Background background) {
        this.pastRuns = pastRuns;
        this.settings = settings;
        this.background = background;
    }

    /** Opens the journal, which finds out whether it is damaged. To be called once, when the window is shown. */
    public void look() {
        background.submit(() -> {
            pastRuns.runs(1);
            return pastRuns.readOnly();
        }, why -> {
            readOnly.set(why.orElse(null));
            notices.set(all());
        }, e -> notices.set(all()));
    }

    private List<Notice> all() {
        return Stream.concat(pastRuns.notices().stream(), settings.notices().stream()).toList();
    }

    /** Somebody has read them. Where that cannot be written down, they are said again at the next start. */
    public void acknowledge() {
        notices.set(List.of());
        background.submit(() -> {
            settings.acknowledge();
            pastRuns.acknowledge();
            return null;
        }, done -> {}, e -> {
            if (!(e instanceof JournalFailed)) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Why no run can begin; null where one can, or where that was read. */
    public ReadOnlyObjectProperty<Notice> readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    void readOnlyWasRead() {
        readOnly.set(null);
    }

    public ReadOnlyObjectProperty<List<Notice>> notices() {
        return notices.getReadOnlyProperty();
    }
}
