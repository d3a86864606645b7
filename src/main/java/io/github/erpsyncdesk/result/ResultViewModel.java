package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.Background;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The results of one run, with filters that hide and never lose. Counting, filtering and sorting are done in the
 * background; the latest wish wins.
 */
public final class ResultViewModel {
    private final Background background;
    private final ReadOnlyObjectWrapper<RunSummary> summary = new ReadOnlyObjectWrapper<>();
    private final LineFilter filter = new LineFilter(this::look);
    private final ShownLines shown = new ShownLines();
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final ObjectProperty<Consumer<TakenKeys>> taker = new SimpleObjectProperty<>();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.getDefault());
    private @Nullable RunRecord wanted;
    private @Nullable RunSummary counted;
    private int asked;

    public ResultViewModel(Background background) {
        this.background = background;
    }

    /** Shows this run, or none. Filters are kept while the same run grows, and cleared for another one. */
    public void show(@Nullable RunRecord run) {
        boolean same = run != null && wanted != null && wanted.plan().equals(run.plan());
        wanted = run;
        counted = null;
        if (same) {
            look();
        } else {
            filter.clear();
        }
    }

    private void look() {
        RunRecord run = wanted;
        RunSummary known = counted;
        LineQuery query = filter.query();
        int mine = ++asked;
        if (run == null) {
            show(null, new int[0]);
            return;
        }
        background.<Runnable>compute(() -> {
            RunSummary all = known == null ? new RunSummary(run) : known;
            int[] rows = query.rows(all.lines());
            return () -> {
                counted = all;
                show(all, rows);
            };
        }, show -> {
            if (mine == asked) {
                show.run();
            }
        }, e -> {
            throw new IllegalStateException("lines could not be counted", e);
        });
    }

    private void show(@Nullable RunSummary now, int[] rows) {
        ResultLines lines = now == null ? ResultLines.NONE : now.lines();
        shown.show(lines, rows);
        if (now != summary.get()) {
            summary.set(now);
            tables.setAll(now == null ? Set.of() : now.countsByTable().keySet());
        }
    }

    /** The lines at these places as such a text, made in the background; all shown ones where there are none. */
    public void copy(BitSet places, Consumer<String> onText) {
        List<ResultLine> lines = shown.asTheyAre();
        background.compute(
                () -> LinesText.tsv(places.isEmpty() ? lines : places.stream().mapToObj(lines::get).toList()), onText,
                e -> onText.accept(""));
    }

    /** How many keys {@link #take} would hand on; all confirmed ones for null. */
    public int count(@Nullable ResultKind kind) {
        RunSummary now = summary.get();
        return now == null || !(now.run().request().scope() instanceof Scope.Keys) ? 0
                : kind == null ? now.run().request().keyCount() : now.count(kind);
    }

    /** Hands keys of the shown run on, to be run again; nothing where there are none. All confirmed ones for null. */
    public void take(@Nullable ResultKind kind) {
        if (taker.get() != null && count(kind) > 0) {
            RunSummary now = summary.get();
            taker.get().accept(new TakenKeys(
                    KeyList.of(kind == null ? now.requestedKeys() : now.lines().ids(kind).toArray()), now.run()));
        }
    }

    /** Where the id is among the shown lines; -1 where it does not, or where this is no id. */
    public int find(String id) {
        return id.strip().matches("[0-9]{1,9}") ? shown.indexOf(Integer.parseInt(id.strip())) : -1;
    }

    /**
     * Where keys of this run can be taken to, to be run again after a new review; null where there is no such place
     * now.
     */
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
        return summary.get() == null ? 0 : summary.get().lines().size();
    }

    /** What is shown of them, and in what order. */
    public LineFilter filter() {
        return filter;
    }

    public ObservableList<String> tables() {
        return tables;
    }

    /** In which the ERP system's explanations are shown. */
    public ObjectProperty<Locale> language() {
        return language;
    }
}
