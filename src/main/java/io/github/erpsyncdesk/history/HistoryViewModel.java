package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of past runs and the one that is open. */
public final class HistoryViewModel {
    private static final int MOST_RUNS = 10_000;

    private final PastRuns pastRuns;
    private final Background background;
    private final Clock clock;
    private final ObservableList<PastRun> runs = FXCollections.observableArrayList();
    private final FilteredList<PastRun> shown = new FilteredList<>(runs);
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<HistoryFilter.Age> age = new SimpleObjectProperty<>(HistoryFilter.Age.ANY);
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunRecord> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PastRun> toSelect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CutOffRun> cutOff = new ReadOnlyObjectWrapper<>();
    private HistoryFilter filter = HistoryFilter.ALL;
    private long wanted;

    public HistoryViewModel(PastRuns pastRuns, Background background, Clock clock) {
        this.pastRuns = pastRuns;
        this.background = background;
        this.clock = clock;
        find.addListener(all -> search());
        age.addListener(all -> search());
        outcome.addListener(all -> search());
    }

    /**
     * Ends runs that were cut off; {@link #cutOff()} then holds the newest of them. Once, after the window is shown.
     */
    public void recover() {
        background.submit(pastRuns::cutOff, found -> {
            if (!found.isEmpty()) {
                cutOff.set(found.getLast());
            }
        }, this::failed);
    }

    /** Reads the list again: all runs, or those that touched the record that is searched for. */
    public void refresh() {
        HistoryFilter asked = filter;
        loading.set(true);
        problem.set(null);
        background.submit(
                () -> asked.recordId().isPresent() ? pastRuns.runsTouching(asked.table(), asked.recordId().getAsInt())
                        : pastRuns.runs(MOST_RUNS),
                found -> {
                    // words typed meanwhile hide runs, but ask for no others
                    if (asked.recordId().equals(filter.recordId()) && asked.table().equals(filter.table())) {
                        loading.set(false);
                        replaceBy(found);
                    }
                }, this::failed);
    }

    /** The run that is open stays chosen. */
    private void replaceBy(List<RunHead> found) {
        toSelect.set(null);
        runs.setAll(found.stream().map(PastRun::new).toList());
        toSelect.set(shown.stream().filter(run -> run.id() == wanted).findFirst().orElse(null));
    }

    private void search() {
        boolean wasOfRecord = filter.recordId().isPresent();
        HistoryFilter now = new HistoryFilter(find.get(), age.get(), outcome.get());
        filter = now;
        show(now, Set.of());
        if (!now.name().isEmpty()) {
            background.submit(() -> pastRuns.runsNaming(now.name()), named -> show(now, named), this::failed);
        }
        if (wasOfRecord || now.recordId().isPresent()) {
            refresh();
        }
    }

    /** Names come later than words; those of an older text no longer count. */
    private void show(HistoryFilter asked, Set<Long> named) {
        if (asked.equals(filter)) {
            shown.setPredicate(run -> asked.accepts(run.head().get(), clock, named));
        }
    }

    /** Opens a run; where several are asked for, the last one wins. */
    public void open(long run) {
        wanted = run;
        background.submit(() -> pastRuns.open(run), record -> {
            if (wanted == run) {
                opened.set(record);
            }
        }, this::failed);
    }

    /** Opens this run and chooses it in the list, whatever the filters hid. */
    public void show(long run) {
        find.set("");
        age.set(HistoryFilter.Age.ANY);
        outcome.set(null);
        open(run);
        refresh();
    }

    /** No run is open any more. */
    void close() {
        wanted = 0;
        opened.set(null);
    }

    /** The person has been told of the cut-off run. */
    public void acknowledge() {
        cutOff.set(null);
    }

    void failed(Exception e) {
        loading.set(false);
        problem.set(e instanceof JournalFailed failed ? failed.notice() : Notice.of("history.failed"));
    }

    void remove(PastRun run) {
        runs.remove(run);
    }

    public ObservableList<PastRun> runs() {
        return shown;
    }

    /** Whether there may be runs that the filters hide, or that did not touch the record which is searched for. */
    public boolean hidesSome() {
        return shown.size() < runs.size() || filter.recordId().isPresent();
    }

    public StringProperty find() {
        return find;
    }

    public ObjectProperty<HistoryFilter.Age> age() {
        return age;
    }

    /** Null for any. */
    public ObjectProperty<Outcome> outcome() {
        return outcome;
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The run that is shown; null while none is. */
    public ReadOnlyObjectProperty<RunRecord> opened() {
        return opened.getReadOnlyProperty();
    }

    /** The line to choose in the list; null for none. */
    public ReadOnlyObjectProperty<PastRun> toSelect() {
        return toSelect.getReadOnlyProperty();
    }

    /** A run that ended with the program, to be told; null where there is none. */
    public ReadOnlyObjectProperty<CutOffRun> cutOff() {
        return cutOff.getReadOnlyProperty();
    }

    List<RunHead> all() {
        return runs.stream().map(run -> run.head().get()).toList();
    }
}
