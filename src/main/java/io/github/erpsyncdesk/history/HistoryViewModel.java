package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** {@code 1234}, {@code contact 1234} or {@code contact:1234}: which runs touched this record? */
    private static final Pattern RECORD = Pattern.compile("(?:([A-Za-z_]+)[: ]\\s*)?([0-9]{1,9})");

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
    private boolean listIsOfRecord;

    public HistoryViewModel(Journal journal, Background background) {
        this.journal = journal;
        this.background = background;
        find.addListener(all -> search());
    }

    /** Ends runs that were cut off; {@link #cutOff()} then holds the newest of them. Once, after the window stands. */
    public void recover() {
        background.submit(journal::cutOff, found -> {
            if (!found.isEmpty()) {
                cutOff.set(found.getLast());
            }
        }, this::failed);
    }

    /** Reads the list again: all runs, or those that touched the record that is searched for. */
    public void refresh() {
        Matcher record = RECORD.matcher(find.get().strip());
        boolean byRecord = record.matches();
        String asked = find.get();
        loading.set(true);
        problem.set(null);
        background.submit(() -> byRecord ? journal.runsTouching(record.group(1) == null ? "" : record.group(1), Integer.parseInt(record.group(2)))
                : journal.runs(MOST_RUNS), found -> {
            if (asked.equals(find.get())) {
                loading.set(false);
                runs.setAll(found);
            }
        }, this::failed);
    }

    private void search() {
        boolean byRecord = RECORD.matcher(find.get().strip()).matches();
        shown.setPredicate(byRecord ? run -> true : this::matches);
        if (byRecord || listIsOfRecord) {
            listIsOfRecord = byRecord;
            refresh();
        }
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

    private boolean matches(RunHead run) {
        String text = (run.id() + " " + run.server().label() + " " + run.profile() + " " + run.user() + " " + run.source().name() + " "
                + run.outcome()).toLowerCase(Locale.getDefault());
        return Stream.of(find.get().strip().toLowerCase(Locale.getDefault()).split("\\s+")).allMatch(text::contains);
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
