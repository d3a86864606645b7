package io.github.erpsyncdesk.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** The lines of a preview that are shown: those of the kinds that are not hidden. */
final class PreviewLines {
    private final ObservableList<PreviewLine> shown = FXCollections.observableArrayList();
    private final ObservableSet<PreviewKind> hidden = FXCollections.observableSet(EnumSet.of(PreviewKind.SAME));
    private List<PreviewLine> all = List.of();

    PreviewLines() {
        hidden.addListener((SetChangeListener<PreviewKind>) change -> filter());
    }

    /** @param names of systems, by id */
    void show(List<RecordPreview> records, IntFunction<String> names) {
        all = records.stream().flatMap(record -> PreviewLine.of(record, names).stream()).toList();
        filter();
    }

    private void filter() {
        shown.setAll(all.stream().filter(this::isShown).toList());
    }

    private boolean isShown(PreviewLine line) {
        return !hidden.contains(line.kind());
    }

    ObservableList<PreviewLine> shown() {
        return shown;
    }

    /** Equal records are hidden at first: nothing happens to them. */
    ObservableSet<PreviewKind> hidden() {
        return hidden;
    }

    int total() {
        return all.size();
    }
}
