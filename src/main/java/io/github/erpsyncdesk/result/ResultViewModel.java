package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.TakenKeys;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;

/** The results of one run, with filters that hide and never lose. */
public final class ResultViewModel {
    private final ReadOnlyObjectWrapper<RunSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ResultLine> all = FXCollections.observableArrayList();
    private final FilteredList<ResultLine> shown = new FilteredList<>(all);
    private final ObservableSet<ResultKind> hidden = FXCollections.observableSet(EnumSet.noneOf(ResultKind.class));
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<String> table = new SimpleObjectProperty<>("");
    private final ObjectProperty<Consumer<TakenKeys>> taker = new SimpleObjectProperty<>();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.getDefault());

    public ResultViewModel() {
        find.addListener(change -> filter());
        table.addListener(change -> filter());
        hidden.addListener((SetChangeListener<ResultKind>) change -> filter());
    }

    /** Shows this run; null for none. Filters are kept while the same run grows, and cleared for another one. */
    public void show(RunRecord run) {
        RunSummary before = summary.get();
        boolean same = run != null && before != null && before.run().plan().equals(run.plan());
        RunSummary now = run == null ? null : new RunSummary(run);
        summary.set(now);
        all.setAll(now == null ? List.of() : now.lines());
        tables.setAll(now == null ? Set.of() : now.countsByTable().keySet());
        if (!same) {
            clearFilters();
        }
    }

    public void clearFilters() {
        find.set("");
        table.set("");
        hidden.clear();
    }

    private void filter() {
        String text = find.get().strip().toLowerCase(Locale.ROOT);
        String wanted = table.get() == null ? "" : table.get();
        shown.setPredicate(line -> !hidden.contains(line.kind()) && (wanted.isEmpty() || wanted.equals(line.table()))
                && (text.isEmpty() || Integer.toString(line.id()).contains(text) || line.table().toLowerCase(Locale.ROOT).contains(text)));
    }

    /** Lines as tab-separated text with a header, for a spreadsheet. Kind names are words of this program, not of a language. */
    public String tsv(Collection<ResultLine> lines) {
        return "kind\ttable\tid\n" + lines.stream().map(line -> line.kind().name().toLowerCase(Locale.ROOT) + "\t"
                + line.table().replaceAll("[\\t\\r\\n]", " ") + "\t" + line.id()).collect(Collectors.joining("\n"));
    }

    /** The keys of which that is said, in the order they were confirmed; all confirmed keys for null. */
    public List<Integer> keys(ResultKind kind) {
        RunSummary now = summary.get();
        if (now == null) {
            return List.of();
        }
        return kind == null ? now.requestedKeys() : now.lines().stream().filter(line -> line.kind() == kind).map(ResultLine::id).toList();
    }

    /** Hands keys of the shown run on, to be run again; nothing where there are none. */
    public void take(ResultKind kind) {
        int[] ids = keys(kind).stream().mapToInt(Integer::intValue).toArray();
        if (ids.length > 0 && taker.get() != null) {
            taker.get().accept(new TakenKeys(KeyList.of(ids), summary.get().run()));
        }
    }

    /** Where keys of this run can be taken to, to be run again after a new review; null where there is no such place now. */
    public ObjectProperty<Consumer<TakenKeys>> taker() {
        return taker;
    }

    /** Null while nothing has run. */
    public ReadOnlyObjectProperty<RunSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    public ObservableList<ResultLine> lines() {
        return shown;
    }

    public int total() {
        return all.size();
    }

    /** Kinds that are filtered away. */
    public ObservableSet<ResultKind> hidden() {
        return hidden;
    }

    public ObservableList<String> tables() {
        return tables;
    }

    public StringProperty find() {
        return find;
    }

    /** Blank: every table. */
    public ObjectProperty<String> table() {
        return table;
    }

    /** In which the ERP system's explanations are shown. */
    public ObjectProperty<Locale> language() {
        return language;
    }
}
