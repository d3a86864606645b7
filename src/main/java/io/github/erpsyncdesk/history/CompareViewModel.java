package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.history.RunComparison.Side;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Two runs side by side, one side shown at a time. */
public final class CompareViewModel {
    private final PastRuns pastRuns;
    private final Background background;
    private final HistoryViewModel history;
    private final ReadOnlyObjectWrapper<RunComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ONLY_FIRST);
    private final ObservableList<RunComparison.Line> lines = FXCollections.observableArrayList();
    private int asked;

    public CompareViewModel(PastRuns pastRuns, Background background, HistoryViewModel history) {
        this.pastRuns = pastRuns;
        this.background = background;
        this.history = history;
        side.addListener((all, before, now) -> show());
    }

    /** Compares these two, the older one as the first; the last question wins. */
    public void compare(PastRun one, PastRun other) {
        long older = Math.min(one.id(), other.id());
        long newer = Math.max(one.id(), other.id());
        int mine = ++asked;
        background.submit(() -> new RunComparison(pastRuns.open(older), pastRuns.open(newer)), compared -> {
            if (mine == asked) {
                comparison.set(compared);
                side.set(compared.count(Side.ONLY_FIRST) > 0 || compared.count(Side.ONLY_SECOND) == 0 ? Side.ONLY_FIRST
                        : Side.ONLY_SECOND);
                show();
            }
        }, history::failed);
    }

    private void show() {
        RunComparison compared = comparison.get();
        lines.setAll(compared == null || side.get() == null ? List.of() : compared.lines(side.get()));
    }

    public void close() {
        asked++;
        comparison.set(null);
        lines.clear();
    }

    /** Null while nothing is compared. */
    public ReadOnlyObjectProperty<RunComparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    public ObjectProperty<Side> side() {
        return side;
    }

    public ObservableList<RunComparison.Line> lines() {
        return lines;
    }
}
