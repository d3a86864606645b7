package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.Background;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The results of one run, with filters that hide and never lose. Counting, filtering and sorting are done in the
 * background; the latest wish wins.
 */
public final class ResultViewModel {
    private final Background background;
    private final ReadOnlyObjectWrapper<RunSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ShownLines shown = new ShownLines();
    private final ObservableSet<ResultKind> hidden = FXCollections.observableSet(EnumSet.noneOf(ResultKind.class));
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<String> table = new SimpleObjectProperty<>("");
    private final ObjectProperty<LineQuery.Order> order = new SimpleObjectProperty<>(LineQuery.Order.AS_TOLD);
    private final BooleanProperty descending = new SimpleBooleanProperty();
    private final ObjectProperty<Consumer<TakenKeys>> taker = new SimpleObjectProperty<>();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.getDefault());
    private @Nullable RunRecord wanted;
    private @Nullable RunSummary counted;
    private int asked;
    private boolean clearing;

    public ResultViewModel(Background background) {
        this.background = background;
        find.addListener(change -> look());
        table.addListener(change -> look());
        order.addListener(change -> look());
        descending.addListener(change -> look());
        hidden.addListener((SetChangeListener<ResultKind>) change -> look());
    }

    /** Shows this run, or none. Filters are kept while the same run grows, and cleared for another one. */
    public void show(@Nullable RunRecord run) {
        boolean same = run != null && wanted != null && wanted.plan().equals(run.plan());
        wanted = run;
        counted = null;
        if (same) {
            look();
        } else {
            clearFilters();
        }
    }

    public void clearFilters() {
        clearing = true;
        find.set("");
        table.set("");
        hidden.clear();
        clearing = false;
        look();
    }

    private void look() {
        if (clearing) {
            return;
        }
        RunRecord run = wanted;
        RunSummary known = counted;
        LineQuery query = new LineQuery(find.get(), table.get() == null ? "" : table.get(), hidden, order.get(),
                descending.get());
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

    /**
     * These lines as tab-separated text with a header, for a spreadsheet. Kind names are words of this program, not of
     * a language.
     */
    public static String tsv(Iterable<ResultLine> lines) {
        boolean named = StreamSupport.stream(lines.spliterator(), false).anyMatch(line -> !line.name().isEmpty());
        StringBuilder text = new StringBuilder(named ? "kind\ttable\tid\tname" : "kind\ttable\tid");
        for (ResultLine line : lines) {
            text.append('\n').append(line.kind().name().toLowerCase(Locale.ROOT)).append('\t')
                    .append(oneCell(line.table())).append('\t').append(oneCell(line.shownId()))
                    .append(named ? "\t" + oneCell(line.name()) : "");
        }
        return text.toString();
    }

    private static String oneCell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    /** The lines at these places as such a text, made in the background; all shown ones where there are none. */
    public void copy(BitSet places, Consumer<String> onText) {
        List<ResultLine> lines = shown.asTheyAre();
        background.compute(() -> tsv(places.isEmpty() ? lines : places.stream().mapToObj(lines::get).toList()), onText,
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

    /** Sorts by the column of this name: kind, table, id, batch or name; as the server told for any other. */
    public void sort(String column, boolean downwards) {
        descending.set(downwards);
        order.set(switch (column) {
            case "kind" -> LineQuery.Order.KIND;
            case "table" -> LineQuery.Order.TABLE;
            case "id" -> LineQuery.Order.ID;
            case "batch" -> LineQuery.Order.BATCH;
            case "name" -> LineQuery.Order.NAME;
            default -> LineQuery.Order.AS_TOLD;
        });
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
