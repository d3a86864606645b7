package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * From what is chosen to a run: a review makes a snapshot, and confirming uses it up. Everything is confirmed in its
 * own way: {@link EverythingConfirmation}.
 */
public final class ReviewViewModel {
    private final RunViewModel run;
    private final LookBack past;
    private final Clock clock;
    private final Choice choice = new Choice();
    private final EverythingConfirmation everything;
    private final ReadOnlyObjectWrapper<Notice> whyNot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> whyNotEverything = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ResyncPlan> review = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty unknownAccepted = new SimpleBooleanProperty();
    private final ObjectBinding<Optional<RunRecord>> lastRun;
    private @Nullable Session session;
    private List<String> reviewedTargets = List.of();
    private Again again = Again.NOTHING;
    private final StringProperty typedSource = new SimpleStringProperty("");
    private boolean strict;

    public ReviewViewModel(RunViewModel run, PastRuns pastRuns, Background background, Clock clock) {
        this.run = run;
        this.clock = clock;
        past = new LookBack(pastRuns, background, clock, this::judge);
        everything = new EverythingConfirmation(background);
        lastRun = Bindings.createObjectBinding(this::lastOfThisChoice, run.running(), run.record(),
                choice.direction(), choice.blanks());
        run.whenEnded(this::settle);
        run.loginAgain().renewed().subscribe(this::goOnWith);
        choice.direction().addListener(all -> judge());
        choice.keys().addListener(all -> judge());
        choice.keysProblem().addListener(all -> judge());
        run.running().addListener(all -> judge());
        judge();
    }

    /** The session that runs use from now on; none after logging out. A run under way keeps its own. */
    public void open(@Nullable Session newSession) {
        session = newSession;
        lastRun.invalidate();
        cancelReview();
        cancelEverything();
        choice.blanks().set(BlankRule.KEEP);
        lookBack();
        judge();
    }

    /** What follows this run uses its new session, too. */
    private void goOnWith(@Nullable Session renewed) {
        if (renewed != null && session != null && session.user().equals(renewed.user())
                && session.profile().id().equals(renewed.profile().id())) {
            session = renewed;
        }
    }

    /** Reads again what past runs left on the session's server. */
    public void lookBack() {
        if (session != null) {
            past.read(session.server());
        }
    }

    private void settle(RunRecord finished) {
        if (past.isReading()) {
            lookBack(); // what is being read does not hold this run's end
        } else if (session != null && session.server().sameDatabaseAs(finished.request().server())) {
            past.add(finished);
        }
    }

    private void judge() {
        Notice source = run.running().get() ? Notice.of("run.why.running")
                : session == null || choice.direction().get() == null ? Notice.of("run.why.source")
                        : past.isReading() ? Notice.of("run.why.lookback") : null;
        whyNotEverything.set(source);
        whyNot.set(source != null ? source
                : choice.keysProblem().get() != null ? choice.keysProblem().get()
                        : choice.keys().get().isEmpty() ? Notice.of("keys.why.empty") : null);
    }

    /** Shows what would run, as a snapshot: later edits do not reach it. */
    public void startReview() {
        Session with = session;
        if (whyNot.get() == null && with != null) {
            unknownAccepted.set(false);
            typedSource.set("");
            choice.keys().get().ifPresent(keys -> {
                ResyncPlan plan = plan(with, new Scope.Keys(keys), choice.parent());
                again = past.again(plan, choice.takenFrom().get());
                strict = plan.batches().stream().anyMatch(batch -> isWithoutKnownKey(batch, choice.unknown().get()));
                reviewedTargets = List.copyOf(choice.targets().get());
                review.set(plan);
            });
        }
    }

    private ResyncPlan plan(Session with, Scope scope, long parent) {
        ResyncRequest request = ResyncRequest.of(with, choice.direction().get(), scope, choice.blanks().get(),
                clock.instant());
        return ResyncPlan.of(request.from(parent), with.profile().batches());
    }

    public void cancelReview() {
        review.set(null);
    }

    /** Runs the snapshot that is shown, once. Keys whose outcome is unknown have to be accepted first. */
    public void confirm() {
        ResyncPlan plan = review.get();
        if (plan != null && (again.unknown() > 0 && !unknownAccepted.get()
                || strict && !plan.request().source().name().equals(typedSource.get()))) {
            return;
        }
        review.set(null);
        Session with = session;
        if (plan != null && with != null && !run.running().get()) {
            run.start(plan, with);
        }
    }

    /** A server may take a request without a key that it knows as everything. */
    private static boolean isWithoutKnownKey(Batch batch, Set<Integer> unknown) {
        return switch (batch) {
            case Batch.Keys keys -> keys.keys().stream().allMatch(unknown::contains);
            case Batch.External external -> true;
            case Batch.Everything everything -> false;
        };
    }

    /** Whether the name of the source must be typed, as for everything. */
    boolean isStrict() {
        return strict;
    }

    StringProperty typedSource() {
        return typedSource;
    }

    /** Opens the confirmation of everything; nothing runs until the name is typed and the time has passed. */
    public void startEverything() {
        if (whyNotEverything.get() == null) {
            everything.ask(choice.direction().get());
        }
    }

    public void cancelEverything() {
        everything.cancel();
    }

    /** Runs everything from the source that was named, once. */
    public void confirmEverything() {
        Session with = session;
        if (with != null && !run.running().get()) {
            everything.take(choice.direction().get()).ifPresent(scope -> run.start(plan(with, scope, 0), with));
        }
    }

    /** The last run here, where it has ended and where the source and the rule for blanks are still chosen. */
    public ObservableValue<Optional<RunRecord>> lastRun() {
        return lastRun;
    }

    private Optional<RunRecord> lastOfThisChoice() {
        Session with = session;
        return Optional.ofNullable(run.running().get() || with == null ? null : run.record().get())
                .filter(last -> with != null && with.server().sameDatabaseAs(last.request().server())
                        && choice.isWayOf(last.request()));
    }

    /** Whether what is chosen now is what the last run has done, so that running it once more is a repetition. */
    public ObservableValue<Boolean> isDone() {
        return Bindings.createBooleanBinding(
                () -> lastRun.get().filter(last -> choice.areKeysOf(last.request())).isPresent(), lastRun,
                choice.keys());
    }

    public Choice choice() {
        return choice;
    }

    /** What a person should know of past runs before they confirm the review. */
    Again again() {
        return again;
    }

    /** What a person should know of past runs from the chosen source before they confirm everything. */
    List<Notice> beforeEverything() {
        return past.beforeEverything(choice.direction().get().source().id());
    }

    /** The names of the systems that receive the values of the reviewed snapshot. */
    List<String> reviewedTargets() {
        return reviewedTargets;
    }

    /** Whether the person accepts that keys whose outcome is unknown are sent again. */
    public BooleanProperty unknownAccepted() {
        return unknownAccepted;
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

    public @Nullable Session session() {
        return session;
    }
}
