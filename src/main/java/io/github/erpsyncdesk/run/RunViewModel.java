package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * From a direction and keys to a run: review makes a snapshot, confirming uses it up. Everything has its own way in:
 * {@link EverythingConfirmation}.
 */
public final class RunViewModel {
    private final RunService service;
    private final Background background;
    private final Clock clock;
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<KeyList>> keys = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<String>> targets = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Notice> keysProblem = new SimpleObjectProperty<>();
    private final ObjectProperty<KeyOrigin> enteredFor = new SimpleObjectProperty<>();
    private final ObjectProperty<RunRecord> takenFrom = new SimpleObjectProperty<>();
    private final BooleanProperty unknownAccepted = new SimpleBooleanProperty();
    private final ObjectProperty<BlankRule> blanks = new SimpleObjectProperty<>(BlankRule.KEEP);
    private final ReadOnlyObjectWrapper<Notice> whyNot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> whyNotEverything = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ResyncPlan> review = new ReadOnlyObjectWrapper<>();
    private final EverythingConfirmation everything;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunRecord> record = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;
    private final LookBack past;
    private List<String> reviewedTargets = List.of();
    private Again again = Again.NOTHING;
    private RunControl control = new RunControl();
    private Timekeeper.Cancel ticks = () -> {};
    private long started;

    public RunViewModel(RunService service, PastRuns pastRuns, Background background, Clock clock) {
        this.service = service;
        past = new LookBack(pastRuns, background, clock, this::judge);
        this.background = background;
        this.clock = clock;
        everything = new EverythingConfirmation(background);
        direction.addListener(all -> judge());
        keys.addListener(all -> judge());
        keysProblem.addListener(all -> judge());
        running.addListener(all -> judge());
        judge();
    }

    /** The session that runs use from now on; none after logging out. A run under way keeps its own. */
    public void open(@Nullable Session newSession) {
        session = newSession;
        cancelReview();
        cancelEverything();
        blanks.set(BlankRule.KEEP);
        lookBack();
        judge();
    }

    /** Reads again what past runs left on the session's server. */
    public void lookBack() {
        if (session != null) {
            past.read(session.server());
        }
    }

    private void judge() {
        Notice source = running.get() ? Notice.of("run.why.running")
                : session == null || direction.get() == null ? Notice.of("run.why.source")
                        : past.isReading() ? Notice.of("run.why.lookback") : null;
        whyNotEverything.set(source);
        whyNot.set(source != null ? source
                : keysProblem.get() != null ? keysProblem.get()
                        : keys.get().isEmpty() ? Notice.of("keys.why.empty") : null);
    }

    /** Shows what would run, as a snapshot: later edits do not reach it. */
    public void startReview() {
        Session with = session;
        if (whyNot.get() == null && with != null) {
            unknownAccepted.set(false);
            keys.get().ifPresent(list -> {
                ResyncPlan plan = plan(with, new Scope.Keys(list), takenFrom.get() == null ? 0 : takenFrom.get().id());
                again = past.again(plan, takenFrom.get());
                reviewedTargets = List.copyOf(targets.get());
                review.set(plan);
            });
        }
    }

    private ResyncPlan plan(Session with, Scope scope, long parent) {
        ResyncRequest request = new ResyncRequest(with.server(), with.profile().name(), with.profile().kind(),
                with.fullName(),
                direction.get(), scope, blanks.get(), clock.instant(), parent);
        return ResyncPlan.of(request, with.profile().batches());
    }

    public void cancelReview() {
        review.set(null);
    }

    /** What a person should know of the run that the keys were taken from, before they confirm this one. */
    Again again() {
        return again;
    }

    /**
     * Runs the snapshot that is shown, once: it is used up by this. Keys of an unknown fate need their own word first.
     */
    public void confirm() {
        ResyncPlan plan = review.get();
        if (plan != null && again.unknown() > 0 && !unknownAccepted.get()) {
            return;
        }
        review.set(null);
        Session with = session;
        if (plan != null && with != null && !running.get()) {
            start(plan, with);
        }
    }

    /** Opens the confirmation of everything; nothing runs until the name is typed and the time has passed. */
    public void startEverything() {
        if (whyNotEverything.get() == null) {
            everything.ask(direction.get());
        }
    }

    /** What a person should know of past runs from the chosen source before they confirm everything. */
    List<Notice> beforeEverything() {
        return past.beforeEverything(direction.get().source().id());
    }

    public void cancelEverything() {
        everything.cancel();
    }

    /** Runs everything from the source that was named, once. */
    public void confirmEverything() {
        Session with = session;
        if (with != null && !running.get()) {
            everything.take(direction.get()).ifPresent(scope -> start(plan(with, scope, 0), with));
        }
    }

    private void start(ResyncPlan plan, Session with) {
        RunControl mine = new RunControl();
        control = mine;
        started = System.nanoTime();
        running.set(true);
        record.set(new RunRecord(plan, List.of(), clock.instant(), Duration.ZERO));
        showProgress(record.get());
        ticks = background.every(Duration.ofSeconds(1), () -> showProgress(record.get()));
        background.submit(
                () -> service.run(plan, with, mine, partial -> background.onScreen(() -> showPartial(mine, partial))),
                this::ended, e -> ended(RunService.brokenOff(record.get(), e)));
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
            settle(finished);
        } finally { // whatever fails, a run that is over is over, and the window can close
            running.set(false);
            progress.set(null);
            record.set(finished);
        }
    }

    private void settle(RunRecord finished) {
        if (past.isReading()) {
            lookBack(); // what is being read does not hold this run's end
        } else if (session != null && session.server().sameDatabaseAs(finished.request().server())) {
            past.add(finished);
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
            showProgress(record.get());
        }
    }

    public void stopWaiting() {
        if (running.get()) {
            control.stopWaiting();
        }
    }

    public ObjectProperty<Direction> direction() {
        return direction;
    }

    public ObjectProperty<Optional<KeyList>> keys() {
        return keys;
    }

    /** The names of what the values go to. */
    public ObjectProperty<List<String>> targets() {
        return targets;
    }

    /** The ones of the snapshot that is reviewed. */
    List<String> reviewedTargets() {
        return reviewedTargets;
    }

    /** Whether what is chosen now is what the last run has done, so that running it once more is a repetition. */
    public ObservableValue<Boolean> isDone() {
        return Bindings.createBooleanBinding(() -> {
            RunRecord last = record.get();
            return !running.get() && last != null && direction.get() != null && keys.get().isPresent()
                    && last.request().direction().equals(direction.get()) && last.request().blanks() == blanks.get()
                    && last.request().scope() instanceof Scope.Keys(KeyList done) && done.equals(keys.get().get());
        }, running, record, direction, keys, blanks);
    }

    /** Why the grid cannot be sent; null where it can. */
    public ObjectProperty<Notice> keysProblem() {
        return keysProblem;
    }

    /** The other server that the keys were entered for; null where they belong to this one. */
    public ObjectProperty<KeyOrigin> enteredFor() {
        return enteredFor;
    }

    /** The run that the keys were taken from; null where they were not. */
    public ObjectProperty<RunRecord> takenFrom() {
        return takenFrom;
    }

    /** Whether the person said that keys of an unknown fate shall be sent again. */
    public BooleanProperty unknownAccepted() {
        return unknownAccepted;
    }

    public ObjectProperty<BlankRule> blanks() {
        return blanks;
    }

    /** Why nothing can be reviewed; null where it can. */
    public ReadOnlyObjectProperty<Notice> whyNot() {
        return whyNot.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> whyNotEverything() {
        return whyNotEverything.getReadOnlyProperty();
    }

    /** The snapshot that waits for confirmation; null while there is none. */
    public ReadOnlyObjectProperty<ResyncPlan> review() {
        return review.getReadOnlyProperty();
    }

    public EverythingConfirmation everything() {
        return everything;
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** The run under way or the last one; null before the first. */
    public ReadOnlyObjectProperty<RunRecord> record() {
        return record.getReadOnlyProperty();
    }

    public @Nullable Session session() {
        return session;
    }
}
