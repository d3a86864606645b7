package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What people do with a run that is kept: note on it, pin it, delete it, and say how long runs are kept. */
public final class KeepViewModel {
    /** The choices of days; 0: for ever. */
    public static final List<Integer> DAYS = List.of(0, 30, 90, 365, 1_095);

    private final PastRuns pastRuns;
    private final Background background;
    private final Clock clock;
    private final HistoryViewModel history;
    private final ObjectProperty<Preferences> preferences;
    private final ObjectProperty<PastRun> chosen = new SimpleObjectProperty<>();
    private Runnable afterDismissal = () -> {};
    private final StringProperty note = new SimpleStringProperty("");

    public KeepViewModel(PastRuns pastRuns, Background background, Clock clock, HistoryViewModel history,
            ObjectProperty<Preferences> preferences) {
        this.pastRuns = pastRuns;
        this.background = background;
        this.clock = clock;
        this.history = history;
        this.preferences = preferences;
    }

    /** The one run that is chosen, if it is one. What was typed about the one before is saved. */
    public void choose(@Nullable PastRun run) {
        if (run != chosen.get()) {
            saveNote();
            chosen.set(run);
            note.set(run == null ? "" : run.head().get().note());
        }
    }

    /** Saves the note where it was changed. */
    public void saveNote() {
        PastRun run = chosen.get();
        String text = note.get().strip();
        if (run != null && !run.head().get().note().equals(text)) {
            change(run, head -> head.noted(text), () -> {
                pastRuns.note(run.id(), text);
                return null;
            });
        }
    }

    public void togglePin() {
        PastRun run = chosen.get();
        if (run != null) {
            boolean pinned = !run.head().get().pinned();
            change(run, head -> head.pinned(pinned), () -> {
                pastRuns.pin(run.id(), pinned);
                return null;
            });
        }
    }

    private void change(PastRun run, UnaryOperator<RunHead> change, Callable<Void> write) {
        background.submit(write, done -> run.change(change), history::failed);
    }

    /** Takes the chosen run away for good; a pinned one and one that is under way stay. */
    public void delete() {
        PastRun run = chosen.get();
        if (run == null || !canDelete(run.head().get())) {
            return;
        }
        background.submit(() -> {
            pastRuns.delete(run.id());
            return null;
        }, done -> {
            choose(null);
            history.close();
            history.remove(run);
        }, history::failed);
    }

    /** Somebody has looked after the keys that the chosen run left without an answer. */
    public void dismiss() {
        PastRun run = chosen.get();
        if (run != null && run.head().get().unsettled()) {
            background.submit(() -> {
                pastRuns.dismiss(run.id());
                return null;
            }, done -> {
                run.change(RunHead::dismissed);
                afterDismissal.run();
            }, history::failed);
        }
    }

    /** What was asked about before is read again. */
    public void whenDismissed(Runnable then) {
        afterDismissal = then;
    }

    /** What is unsettled is dismissed first: a run that is gone could not be. */
    static boolean canDelete(RunHead run) {
        return run.ended() && !run.pinned() && !run.unsettled();
    }

    /** How long runs are kept from now on, in days; 0: for ever. Older ones go at once, but for pinned ones. */
    public void keepFor(int days) {
        preferences.set(preferences.get().keeping(days));
        cleanUp(count -> {
            if (count > 0) {
                history.refresh();
            }
        });
    }

    /** How many runs would go if they were kept that long. */
    public long goingAfter(int days) {
        return days == 0 ? 0
                : history.all().stream().filter(KeepViewModel::canDelete)
                        .filter(run -> run.startedAt().isBefore(clock.instant().minus(Duration.ofDays(days)))).count();
    }

    /** Takes away what is older than it is kept; to be called once, after the window is shown. */
    public void cleanUp() {
        cleanUp(count -> {});
    }

    private void cleanUp(Consumer<Integer> onDone) {
        int days = preferences.get().keepDays();
        if (days > 0) {
            background.submit(() -> pastRuns.deleteBefore(clock.instant().minus(Duration.ofDays(days))), onDone,
                    history::failed);
        }
    }

    /** Whether names of records and values of fields are kept with runs. */
    public boolean keepsPersonalData() {
        return preferences.get().keepsPersonalData();
    }

    /** From now on; what is kept already stays. */
    public void keepPersonalData(boolean wanted) {
        preferences.set(preferences.get().keepingPersonalData(wanted));
    }

    public ReadOnlyObjectProperty<PastRun> chosen() {
        return chosen;
    }

    public StringProperty note() {
        return note;
    }

    public int keepDays() {
        return preferences.get().keepDays();
    }
}
