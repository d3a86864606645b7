package io.github.erpsyncdesk.run;

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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * From what is chosen to a run: keys are confirmed as a snapshot in {@link KeysConfirmation}, everything in its own way
 * in {@link EverythingConfirmation}.
 */
public final class ReviewViewModel {
    private final RunViewModel run;
    private final LookBack past;
    private final Clock clock;
    private final Choice choice = new Choice();
    private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
    private final KeysConfirmation keys = new KeysConfirmation();
    private final EverythingConfirmation everything;
    private final WhyNot whyNot;
    private final LastRun last;

    public ReviewViewModel(RunViewModel run, PastRuns pastRuns, Background background, Clock clock) {
        this.run = run;
        this.clock = clock;
        past = new LookBack(pastRuns, background, clock, this::judge);
        everything = new EverythingConfirmation(background);
        whyNot = new WhyNot(choice, session, run.running(), past::isReading);
        last = new LastRun(run, choice, session);
        run.whenEnded(this::settle);
        run.loginAgain().renewed().subscribe(this::goOnWith);
    }

    private void judge() {
        whyNot.judge();
    }

    /** The session that runs use from now on; none after logging out. A run under way keeps its own. */
    public void open(@Nullable Session newSession) {
        session.set(newSession);
        cancelReview();
        cancelEverything();
        choice.blanks().set(BlankRule.KEEP);
        choice.onServer().set(false);
        lookBack();
        judge();
    }

    /** What follows this run uses its new session, too. */
    private void goOnWith(@Nullable Session renewed) {
        Session now = session.get();
        if (renewed != null && now != null && now.user().equals(renewed.user())
                && now.profile().id().equals(renewed.profile().id())) {
            session.set(renewed);
        }
    }

    /** Reads again what past runs left on the session's server. */
    public void lookBack() {
        Session now = session.get();
        if (now != null) {
            past.read(now.server());
        }
    }

    private void settle(RunRecord finished) {
        Session now = session.get();
        if (past.isReading()) {
            lookBack(); // what is being read does not hold this run's end
        } else if (now != null && now.server().sameDatabaseAs(finished.request().server())) {
            past.add(finished);
        }
    }

    /** Shows what would run, as a snapshot: later edits do not reach it. */
    public void startReview() {
        Session with = session.get();
        if (whyNot().get() == null && with != null) {
            choice.keys().get().ifPresent(chosen -> {
                ResyncPlan plan = plan(with, new Scope.Keys(chosen), choice.parent());
                Again about = past.again(plan, choice.takenFrom().get()).previewed(choice.previewed().get().get());
                keys.ask(plan, about, choice.unknown().get(), choice.targets().get());
            });
        }
    }

    private ResyncPlan plan(Session with, Scope scope, long parent) {
        ResyncRequest request = ResyncRequest.of(with, choice.direction().get(), scope, choice.blanks().get(),
                clock.instant());
        boolean onServer = choice.onServer().get() && request.blanks() == BlankRule.OVERWRITE;
        return onServer ? ResyncPlan.onServer(request.from(parent))
                : ResyncPlan.of(request.from(parent), with.profile().batches());
    }

    public void cancelReview() {
        keys.cancel();
    }

    /** Runs the snapshot that is shown, once. Keys whose outcome is unknown have to be accepted first. */
    public void confirm() {
        keys.take().ifPresent(this::start);
    }

    /** Opens the confirmation of everything; nothing runs until the name is typed and the time has passed. */
    public void startEverything() {
        if (whyNotEverything().get() == null) {
            everything.ask(choice.direction().get());
        }
    }

    public void cancelEverything() {
        everything.cancel();
    }

    /** Runs everything from the source that was named, once. */
    public void confirmEverything() {
        Session with = session.get();
        if (with != null && !run.running().get()) {
            everything.take(choice.direction().get()).ifPresent(scope -> start(plan(with, scope, 0)));
        }
    }

    private void start(ResyncPlan plan) {
        Session with = session.get();
        if (with != null && !run.running().get()) {
            run.start(plan, with);
        }
    }

    /** What a person should know of past runs from the chosen source before they confirm everything. */
    List<RunNotice> beforeEverything() {
        return past.beforeEverything(choice.direction().get().source().id());
    }

    public Choice choice() {
        return choice;
    }

    public KeysConfirmation keys() {
        return keys;
    }

    public EverythingConfirmation everything() {
        return everything;
    }

    /** Why nothing can be reviewed; null where it can. */
    public ReadOnlyObjectProperty<Notice> whyNot() {
        return whyNot.keys();
    }

    public ReadOnlyObjectProperty<Notice> whyNotEverything() {
        return whyNot.everything();
    }

    /** The last run here, where it has ended and where the source and the rule for blanks are still chosen. */
    public ObservableValue<Optional<RunRecord>> lastRun() {
        return last.record();
    }

    /** Whether what is chosen now is what the last run has done, so that running it once more is a repetition. */
    public ObservableValue<Boolean> isDone() {
        return last.isDone();
    }

    /** Null while nobody is logged in. */
    public ReadOnlyObjectProperty<@Nullable Session> current() {
        return session.getReadOnlyProperty();
    }

    /** The command line that does the same as what is asked, without any secret; empty while nothing is. */
    Optional<CommandText> command() {
        Session with = session.get();
        ResyncPlan plan = keys.asked().get();
        return with == null || plan == null ? Optional.empty()
                : Optional.of(CommandText.of(with.profile(), plan, CommandText.Shell.ofThisSystem()));
    }

    public @Nullable Session session() {
        return session.get();
    }
}
