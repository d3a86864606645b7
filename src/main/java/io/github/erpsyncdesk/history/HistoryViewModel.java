package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of past runs and the one that is open. */
public final class HistoryViewModel {
    private static final int MOST_RUNS = 1_000;

    private final Journal journal;
    private final Background background;
    private final ObservableList<RunHead> runs = FXCollections.observableArrayList();
    private final FilteredList<RunHead> shown = new FilteredList<>(runs);
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunRecord> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CutOffRun> cutOff = new ReadOnlyObjectWrapper<>();
    private long wanted;

    public HistoryViewModel(Journal journal, Background background) {
        this.journal = journal;
        this.background = background;
        find.addListener(all -> filter());
    }

    /** Ends runs that were cut off; {@link #cutOff()} then holds the newest of them. Once, after the window stands. */
    public void recover() {
        background.submit(journal::cutOff, found -> {
            if (!found.isEmpty()) {
                cutOff.set(found.getLast());
            }
        }, this::failed);
    }

    public void refresh() {
        loading.set(true);
        problem.set(null);
        background.submit(() -> journal.runs(MOST_RUNS), found -> {
            loading.set(false);
            runs.setAll(found);
        }, this::failed);
    }

    /** Opens a run; where several are asked for, the last one wins. */
    public void open(long run) {
        wanted = run;
        background.submit(() -> journal.open(run), record -> {
            if (wanted == run) {
                opened.set(record);
            }
        }, this::failed);
    }

    /** The person has been told of the cut-off run. */
    public void acknowledge() {
        cutOff.set(null);
    }

    private void failed(Exception e) {
        loading.set(false);
        problem.set(e instanceof JournalFailed failed ? failed.notice() : Notice.of("history.failed"));
    }

    private void filter() {
        List<String> words = List.of(find.get().strip().toLowerCase(Locale.getDefault()).split("\\s+"));
        shown.setPredicate(run -> {
            String text = (run.id() + " " + run.server().label() + " " + run.profile() + " " + run.user() + " " + run.source().name() + " "
                    + run.outcome()).toLowerCase(Locale.getDefault());
            return words.stream().allMatch(text::contains);
        });
    }

    public ObservableList<RunHead> runs() {
        return shown;
    }

    public StringProperty find() {
        return find;
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

    /** A run that ended with the program, to be told; null where there is none. */
    public ReadOnlyObjectProperty<CutOffRun> cutOff() {
        return cutOff.getReadOnlyProperty();
    }
}
