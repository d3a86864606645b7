package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The run under way: its progress, and pausing and stopping it. What runs is confirmed in {@link ReviewViewModel}. */
public final class RunViewModel {
    private final RunService service;
    private final Background background;
    private final Clock clock;
    private final LoginAgain loginAgain;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunRecord> record = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ServerTask> task = new ReadOnlyObjectWrapper<>();
    private Consumer<RunRecord> whenEnded = finished -> {};
    private RunControl control = new RunControl();
    private Timekeeper.Cancel ticks = () -> {};
    private long started;

    public RunViewModel(RunService service, Background background, Clock clock) {
        this.service = service;
        this.background = background;
        this.clock = clock;
        loginAgain = new LoginAgain(background);
    }

    /** Called with each finished run, before it is shown as ended. */
    void whenEnded(Consumer<RunRecord> action) {
        whenEnded = action;
    }

    void start(ResyncPlan plan, Session with) {
        RunControl mine = new RunControl();
        control = mine;
        task.set(null);
        mine.onTask(seen -> background.onScreen(() -> show(mine, seen)));
        loginAgain.begin();
        started = System.nanoTime();
        running.set(true);
        record.set(new RunRecord(plan, List.of(), clock.instant(), Duration.ZERO));
        showProgress(record.get());
        ticks = background.every(Duration.ofSeconds(1), () -> showProgress(record.get()));
        background.submit(
                () -> service.run(plan, with, mine, loginAgain,
                        partial -> background.onScreen(() -> showPartial(mine, partial))),
                this::ended, e -> ended(RunService.brokenOff(record.get(), e)));
    }

    private void show(RunControl of, ServerTask seen) {
        if (control == of && running.get()) {
            task.set(seen);
        }
    }

    private void showPartial(RunControl of, RunRecord partial) {
        if (control == of && running.get()) {
            record.set(partial);
            showProgress(partial);
        }
    }

    private void showProgress(RunRecord partial) {
        int keysDone = partial.outcomes().stream().mapToInt(outcome -> outcome.batch().size()).sum();
        progress.set(Progress.of(partial.outcomes().size(), partial.plan().batches().size(), keysDone,
                partial.request().keyCount(),
                Duration.ofNanos(System.nanoTime() - started), control));
    }

    private void ended(RunRecord finished) {
        ticks.cancel();
        try {
            whenEnded.accept(finished);
        } finally { // whatever fails, a run that is over is over, and the window can close
            running.set(false);
            progress.set(null);
            task.set(null);
            record.set(finished);
        }
    }

    /** Holds the run before its next batch, or lets it go on. */
    public void togglePause() {
        if (running.get()) {
            if (control.isPaused()) {
                control.resume();
            } else {
                control.pause();
            }
            showProgress(record.get());
        }
    }

    public void stopAfterBatch() {
        if (running.get()) {
            control.stopAfterBatch();
            loginAgain.refuse();
            showProgress(record.get());
        }
    }

    public void stopWaiting() {
        if (running.get()) {
            control.stopWaiting();
            loginAgain.refuse();
        }
    }

    /** Asks for new credentials where the server no longer accepts the run's own. */
    public LoginAgain loginAgain() {
        return loginAgain;
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** The server's task that carries out the run under way; null where none is known to. */
    public ReadOnlyObjectProperty<ServerTask> task() {
        return task.getReadOnlyProperty();
    }

    /** The run under way or the last one; null before the first. */
    public ReadOnlyObjectProperty<RunRecord> record() {
        return record.getReadOnlyProperty();
    }
}
