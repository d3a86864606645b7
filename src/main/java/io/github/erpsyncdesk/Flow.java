package io.github.erpsyncdesk;

import io.github.erpsyncdesk.about.AboutCard;
import io.github.erpsyncdesk.about.AboutViewModel;
import io.github.erpsyncdesk.about.UpdatesBox;
import io.github.erpsyncdesk.connection.ConnectionView;
import io.github.erpsyncdesk.connection.ConnectionViewModel;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.directory.SessionRecords;
import io.github.erpsyncdesk.history.CompareViewModel;
import io.github.erpsyncdesk.history.CutOffCard;
import io.github.erpsyncdesk.history.DamageCard;
import io.github.erpsyncdesk.history.DamageViewModel;
import io.github.erpsyncdesk.history.HistoryView;
import io.github.erpsyncdesk.history.HistoryViewModel;
import io.github.erpsyncdesk.history.KeepViewModel;
import io.github.erpsyncdesk.history.ReadOnlyCard;
import io.github.erpsyncdesk.keys.ForeignKeysCard;
import io.github.erpsyncdesk.keys.ImportViewModel;
import io.github.erpsyncdesk.keys.KeyCheck;
import io.github.erpsyncdesk.keys.KeyFindings;
import io.github.erpsyncdesk.keys.KeyRecords;
import io.github.erpsyncdesk.keys.KeysModels;
import io.github.erpsyncdesk.keys.KeysView;
import io.github.erpsyncdesk.keys.KeysViewModel;
import io.github.erpsyncdesk.keys.OutcomesViewModel;
import io.github.erpsyncdesk.login.LoginView;
import io.github.erpsyncdesk.login.LoginViewModel;
import io.github.erpsyncdesk.login.ProfileList;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.WindowState;
import io.github.erpsyncdesk.port.RecordLookup;
import io.github.erpsyncdesk.report.ExportView;
import io.github.erpsyncdesk.report.ExportViewModel;
import io.github.erpsyncdesk.report.SupportReport;
import io.github.erpsyncdesk.result.ResultView;
import io.github.erpsyncdesk.result.ResultViewModel;
import io.github.erpsyncdesk.run.Choice;
import io.github.erpsyncdesk.run.ReviewViewModel;
import io.github.erpsyncdesk.run.RunView;
import io.github.erpsyncdesk.run.RunViewModel;
import io.github.erpsyncdesk.shell.LeaveCard;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.shell.ServerBar;
import io.github.erpsyncdesk.shell.UnexpectedCard;
import io.github.erpsyncdesk.shell.Workbench;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The chain, joined here and nowhere else: login, connection, keys, run, result; and past runs beside it. */
final class Flow {
    final LoginViewModel login;
    final ConnectionViewModel connection;
    final KeysViewModel keys;
    private final KeyRecords keyRecords;
    private final KeyCheck keyCheck;
    private final Function<Session, RecordDirectory> directories;
    final ImportViewModel imports;
    private final OutcomesViewModel outcomes;
    final RunViewModel run;
    final ReviewViewModel review;
    final ResultViewModel result;
    final HistoryViewModel history;
    final KeepViewModel keep;
    private final DamageViewModel damage;
    final CompareViewModel compare;
    final ResultViewModel past;
    final ExportViewModel export;
    final ExportViewModel exportPast;
    final AboutViewModel about;
    final ObjectProperty<Preferences> preferences;
    final Overlay overlay = new Overlay();
    private final Supplier<Theme> otherTheme;
    private final Consumer<URI> browse;
    private @Nullable LoginView loginView;
    private @Nullable Workbench workbench;
    private @Nullable HistoryView historyView;
    private Runnable leaveHistory = () -> {};

    /**
     * @param otherTheme the one that is not worn now
     * @param browse opens an address in the system's browser
     */
    Flow(Wiring wiring, Supplier<Theme> otherTheme, Consumer<URI> browse) {
        this.otherTheme = otherTheme;
        this.browse = browse;
        preferences = new SimpleObjectProperty<>(wiring.settings().load().preferences());
        preferences.addListener((all, before, now) -> wiring.settings().save(now));
        about = new AboutViewModel(wiring.releases(), wiring.background(), preferences, wiring.folder());
        login = new LoginViewModel(wiring.loginService(), new ProfileList(wiring.settings()), wiring.background(),
                this::open);
        connection = new ConnectionViewModel(wiring.server(), wiring.background());
        keys = new KeysViewModel(wiring.background());
        keyRecords = new KeyRecords(wiring.background());
        keyCheck = new KeyCheck(wiring.background());
        directories = wiring.directories();
        imports = new ImportViewModel(wiring.background(), keys);
        outcomes = new OutcomesViewModel(wiring.background());
        run = new RunViewModel(wiring.runService(), wiring.background(), wiring.clock());
        review = new ReviewViewModel(run, wiring.pastRuns(), wiring.background(), wiring.clock());
        result = new ResultViewModel(wiring.background());
        past = new ResultViewModel(wiring.background());
        history = new HistoryViewModel(wiring.pastRuns(), wiring.background(), wiring.clock());
        keep = new KeepViewModel(wiring.pastRuns(), wiring.background(), wiring.clock(), history, preferences);
        keep.whenDismissed(review::lookBack);
        damage = new DamageViewModel(wiring.pastRuns(), wiring.settings(), wiring.background());
        compare = new CompareViewModel(wiring.pastRuns(), wiring.background(), history);
        SupportReport.Sources sources = new SupportReport.Sources(about.versions(),
                Map.of("log.txt", wiring.log().newest(), "settings.json", wiring.folder().resolve("settings.json")));
        export = new ExportViewModel(wiring.background(), () -> result.language().get(), sources);
        exportPast = new ExportViewModel(wiring.background(), () -> past.language().get(), sources);
        history.opened().addListener((all, before, now) -> past.show(now));
        exportPast.run().bind(history.opened());
        export.run().bind(run.record());
        run.loginAgain().renewed().addListener((all, before, now) -> login.server().renewed(now));
        Choice choice = review.choice();
        outcomes.run().bind(review.lastRun());
        choice.targets().bind(connection.targets());
        choice.direction().bind(connection.direction());
        choice.keys().bind(keys.keys());
        choice.takenFrom().bind(keys.takenFrom());
        choice.enteredFor().bind(keys.foreign());
        keyCheck.keys().bind(keys.keys());
        keyCheck.source().bind(connection.direction().map(Direction::source));
        choice.unknown().bind(keyCheck.findings().map(KeyFindings::unknown));
        choice.keysProblem().bind(Bindings.createObjectBinding(
                () -> keys.whyNot() == null ? keyCheck.findings().get().whyNot() : keys.whyNot(), keys.counts(),
                keyCheck.findings()));
        run.record().addListener((all, before, now) -> result.show(now));
    }

    private void toggleTheme() {
        preferences.set(preferences.get().with(otherTheme.get().look()));
    }

    /** Shows the log-in: at the start and after logging out. */
    void showLogin() {
        if (loginView == null) {
            loginView = new LoginView(login, overlay, this::toggleTheme, () -> showHistory(this::showLogin),
                    this::showAbout, new UpdatesBox(about, this::showAbout));
        }
        overlay.setContent(loginView);
        loginView.focusFirst();
    }

    private void showAbout() {
        new AboutCard(about, overlay, browse);
    }

    private void open(Session session) {
        result.show(null);
        Locale language = session.profile().language().isEmpty() ? Locale.getDefault()
                : Locale.of(session.profile().language());
        result.language().set(language);
        past.language().set(language);
        review.open(session);
        keys.serve(KeyOrigin.of(session));
        RecordLookup lookup = new SessionRecords(directories.apply(session));
        keyRecords.open(lookup);
        keyCheck.open(lookup);
        workbench().setTop(new ServerBar(session, connection.engine(), this::toggleTheme,
                () -> showHistory(this::showWorkbench), this::logOut));
        result.taker().set(keys::replaceBy);
        past.taker().set(taken -> {
            keys.replaceBy(taken);
            showWorkbench();
        });
        showWorkbench();
        workbench().focusFirst();
        connection.open(session);
        if (keys.foreign().get() != null) {
            new ForeignKeysCard(keys, overlay).ask();
        }
    }

    private void showWorkbench() {
        overlay.setContent(workbench());
    }

    private Workbench workbench() {
        Workbench made = workbench;
        if (made == null) {
            made = new Workbench(new ConnectionView(connection),
                    new KeysView(new KeysModels(keys, imports, outcomes, keyRecords, keyCheck), overlay),
                    new ResultView(result, waysOfResults()), new RunView(review, run, overlay));
            preferences.get().window().map(WindowState::dividers).ifPresent(made::setDividers);
            workbench = made;
        }
        return made;
    }

    /** The places of the dividers; those of last time where the panes have not been shown. */
    List<Double> dividers() {
        return workbench != null ? workbench.dividers()
                : preferences.get().window().map(WindowState::dividers).orElse(List.of());
    }

    private List<Node> waysOfResults() {
        Button show = Controls.button("result.showRun", Feather.CLOCK,
                () -> showRun(result.summary().get().run().id(), this::showWorkbench));
        Controls.showWhen(show, result.summary().map(now -> now.ended() && now.run().id() > 0).orElse(false));
        List<Node> ways = new ArrayList<>(new ExportView(export, overlay, browse).ways());
        ways.add(1, show);
        return ways;
    }

    /** Past runs with this one chosen and open. */
    private void showRun(long run, Runnable back) {
        showHistory(back);
        history.show(run);
    }

    /** Past runs, with or without a session. */
    private void showHistory(Runnable back) {
        leaveHistory = back;
        if (historyView == null) {
            ExportView exports = new ExportView(exportPast, overlay, browse);
            historyView = new HistoryView(new HistoryView.Models(history, keep, compare), overlay,
                    new ResultView(past, exports.ways(), HistoryView.nothingOpen(history)),
                    rows -> exports.save(rows.name(), rows.rows()), () -> leaveHistory.run());
        }
        history.refresh();
        overlay.setContent(historyView);
    }

    /** Looks for runs that were cut off, and says so; to be called once the window stands. */
    void recover() {
        history.cutOff().addListener((all, before, now) -> {
            if (now != null) {
                new CutOffCard(history, overlay, now, run -> showRun(run, this::showLogin));
            } else {
                sayDamage();
            }
        });
        damage.notices().addListener((all, before, now) -> sayDamage());
        damage.readOnly().addListener((all, before, now) -> sayDamage());
        history.recover();
        damage.look();
        keep.cleanUp();
        about.look();
    }

    /** One card at a time: a run that was cut off is said first. */
    private void sayDamage() {
        if (!damage.notices().get().isEmpty() && history.cutOff().get() == null && !overlay.isAsking()) {
            new DamageCard(damage, overlay);
        }
        if (damage.readOnly().get() != null && history.cutOff().get() == null && !overlay.isAsking()) {
            new ReadOnlyCard(damage, overlay);
        }
    }

    /** Says that something failed which nobody expected; not over a question that stands. */
    void unexpected(String code, String details) {
        if (!overlay.isAsking()) {
            new UnexpectedCard(overlay, code, details);
        }
    }

    /** Back to the log-in; while something runs, only after asking. Entered keys stay. */
    private void logOut() {
        if (run.running().get()) {
            askBeforeLeaving(this::logOut);
            return;
        }
        past.taker().set(null);
        connection.open(null);
        keyRecords.open(null);
        keyCheck.open(null);
        review.open(null);
        login.server().loggedOut();
        showLogin();
    }

    /** A run is under way: end it safely first, or stay. */
    void askBeforeLeaving(Runnable leave) {
        new LeaveCard(overlay, new LeaveCard.Work(run.running(), run::stopAfterBatch, run::stopWaiting), leave);
    }
}
