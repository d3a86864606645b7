package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.history.RunComparison.Side;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** A comparison as a table, with words of this program, not of a language. */
    public record Rows(String name, List<List<String>> rows) {
        /** For a spreadsheet, to be pasted. */
        public String tsv() {
            return rows.stream().map(cells -> cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
                    .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
        }
    }

    /** What is compared now, all three sides of it. */
    public Rows rows() {
        RunComparison compared = comparison.get();
        if (compared == null) {
            return new Rows("", List.of());
        }
        String first = "run " + compared.first().id();
        String second = "run " + compared.second().id();
        List<List<String>> rows = new ArrayList<>(List.of(List.of("table", "id", first, second)));
        for (Side each : Side.values()) {
            compared.lines(each).forEach(line -> rows.add(List.of(line.table(), String.valueOf(line.id()),
                    word(line.first()), word(line.second()))));
        }
        return new Rows("erpsync-run-" + compared.first().id() + "-and-" + compared.second().id(), rows);
    }

    private static String word(Optional<ChangeKind> kind) {
        return kind.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
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
