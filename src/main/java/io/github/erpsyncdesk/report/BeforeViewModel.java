package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.BeforeImages;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The values that a preview found before a run, as they are kept with it. */
public final class BeforeViewModel {
    private final BeforeImages kept;
    private final Background background;
    private final ObjectProperty<@Nullable RunRecord> run = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<PlannedChanges>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    public BeforeViewModel(BeforeImages kept, Background background) {
        this.kept = kept;
        this.background = background;
        run.subscribe(this::read);
    }

    /** What cannot be read is not offered: nothing else depends on it. */
    private void read(@Nullable RunRecord of) {
        found.set(Optional.empty());
        if (of != null && of.id() > 0) {
            background.submit(() -> kept.before(of.id()), before -> {
                RunRecord now = run.get();
                if (now != null && now.id() == of.id()) {
                    found.set(before);
                }
            }, e -> {});
        }
    }

    /** The run that is shown; null for none. */
    public ObjectProperty<@Nullable RunRecord> run() {
        return run;
    }

    /** Empty where no preview was made before the run. */
    public ReadOnlyObjectProperty<Optional<PlannedChanges>> found() {
        return found.getReadOnlyProperty();
    }
}
