package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the last run made of the keys in the grid, so that nobody takes a key that was resynced for one that waits. */
public final class OutcomesViewModel {
    private final Background background;
    private final ObjectProperty<Optional<RunRecord>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KeyOutcomes> outcomes = new ReadOnlyObjectWrapper<>(KeyOutcomes.NONE);

    public OutcomesViewModel(Background background) {
        this.background = background;
        run.subscribe(this::read);
    }

    private void read(Optional<RunRecord> now) {
        outcomes.set(KeyOutcomes.NONE);
        now.ifPresent(ended -> background.compute(() -> KeyOutcomes.of(ended), read -> {
            if (run.get().equals(now)) {
                outcomes.set(read);
            }
        }, e -> {
            throw new IllegalStateException(e);
        }));
    }

    /** The run whose outcomes are shown: one that has ended, and that was chosen as the grid's keys are now. */
    public ObjectProperty<Optional<RunRecord>> run() {
        return run;
    }

    ReadOnlyObjectProperty<KeyOutcomes> outcomes() {
        return outcomes.getReadOnlyProperty();
    }
}
