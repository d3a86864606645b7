package io.github.erpsyncdesk;

import io.github.erpsyncdesk.about.AboutViewModel;
import io.github.erpsyncdesk.connection.ConnectionViewModel;
import io.github.erpsyncdesk.directory.AddRecordsViewModel;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.directory.SessionRecords;
import io.github.erpsyncdesk.history.CompareViewModel;
import io.github.erpsyncdesk.history.DamageViewModel;
import io.github.erpsyncdesk.history.HistoryViewModel;
import io.github.erpsyncdesk.history.KeepViewModel;
import io.github.erpsyncdesk.keys.ImportViewModel;
import io.github.erpsyncdesk.keys.KeyCheck;
import io.github.erpsyncdesk.keys.KeyFindings;
import io.github.erpsyncdesk.keys.KeyRecords;
import io.github.erpsyncdesk.keys.KeysModels;
import io.github.erpsyncdesk.keys.KeysViewModel;
import io.github.erpsyncdesk.keys.OutcomesViewModel;
import io.github.erpsyncdesk.login.LoginViewModel;
import io.github.erpsyncdesk.login.ProfileList;
import io.github.erpsyncdesk.maintenance.ChangeViewModel;
import io.github.erpsyncdesk.maintenance.SyncServer;
import io.github.erpsyncdesk.maintenance.SyncViewModel;
import io.github.erpsyncdesk.maintenance.TestsViewModel;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerAbilities;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.model.WebClient;
import io.github.erpsyncdesk.plan.BeforeImage;
import io.github.erpsyncdesk.plan.PreviewChoice;
import io.github.erpsyncdesk.plan.PreviewViewModel;
import io.github.erpsyncdesk.plan.PreviewedList;
import io.github.erpsyncdesk.report.BeforeViewModel;
import io.github.erpsyncdesk.report.ExportViewModel;
import io.github.erpsyncdesk.report.Findings;
import io.github.erpsyncdesk.report.SupportReport;
import io.github.erpsyncdesk.result.ResultViewModel;
import io.github.erpsyncdesk.run.Choice;
import io.github.erpsyncdesk.run.OpenTasksViewModel;
import io.github.erpsyncdesk.run.ReviewViewModel;
import io.github.erpsyncdesk.run.RunViewModel;
import io.github.erpsyncdesk.verify.AfterRun;
import io.github.erpsyncdesk.verify.FieldsViewModel;
import io.github.erpsyncdesk.verify.VerifyViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Every view model of the window, made and joined here and nowhere else. */
final class ViewModels {
    final ObjectProperty<Preferences> preferences;
    final AboutViewModel about;
    final LoginViewModel login;
    final ConnectionViewModel connection;
    final KeysViewModel keys;
    final KeysModels keyGrid;
    final AddRecordsViewModel addRecords;
    final PreviewViewModel preview;
    final ReviewViewModel review;
    final RunViewModel run;
    final ResultViewModel result;
    final ExportViewModel export;
    final HistoryViewModel history;
    final KeepViewModel keep;
    final CompareViewModel compare;
    final DamageViewModel damage;
    final ResultViewModel past;
    final ExportViewModel exportPast;
    final ExportViewModel exportPreview;
    /** Of the past run that is open. */
    final BeforeViewModel before;
    final AfterRun after;
    final AfterRun afterPast;
    final SyncViewModel sync;
    final ChangeViewModel change;
    final TestsViewModel tests;
    final OpenTasksViewModel openTasks;
    private final Function<Session, RecordDirectory> directories;
    /** What the session's server can do, as far as it has been found out. */
    Supplier<ServerAbilities> abilities = () -> ServerAbilities.UNKNOWN;

    /** @param opened hears of each session, once the view models know it */
    ViewModels(Wiring wiring, Consumer<Session> opened) {
        preferences = new SimpleObjectProperty<>(wiring.settings().load().preferences());
        preferences.addListener((all, before, now) -> wiring.settings().save(now));
        directories = wiring.directories();
        about = new AboutViewModel(wiring.releases(), wiring.background(), preferences, wiring.folder());
        login = new LoginViewModel(wiring.loginService(), new ProfileList(wiring.settings()), wiring.background(),
                session -> {
                    open(session);
                    opened.accept(session);
                });
        connection = new ConnectionViewModel(wiring.server(), wiring.background());
        SyncServer syncServer = wiring.syncServer();
        sync = new SyncViewModel(syncServer, wiring.background());
        change = new ChangeViewModel(syncServer, sync, wiring.background());
        tests = new TestsViewModel(syncServer, wiring.background());
        openTasks = new OpenTasksViewModel(wiring.around().tasks(), wiring.around().follower(), wiring.background());
        keys = new KeysViewModel(wiring.background());
        keyGrid = new KeysModels(keys, new ImportViewModel(wiring.background(), keys),
                new OutcomesViewModel(wiring.background()), new KeyRecords(wiring.background()),
                new KeyCheck(wiring.background()));
        addRecords = new AddRecordsViewModel(wiring.background(), keys::addKeys);
        BeforeImage beforeImage = new BeforeImage(wiring.beforeImages());
        run = new RunViewModel(wiring.runService(beforeImage), wiring.background(), wiring.clock());
        preview = new PreviewViewModel(wiring.previews(), wiring.background(), wiring.clock(), previewedList(),
                beforeImage);
        before = new BeforeViewModel(wiring.beforeImages(), wiring.background());
        review = new ReviewViewModel(run, wiring.pastRuns(), wiring.background(), wiring.clock());
        result = new ResultViewModel(wiring.background());
        past = new ResultViewModel(wiring.background());
        history = new HistoryViewModel(wiring.pastRuns(), wiring.background(), wiring.clock());
        keep = new KeepViewModel(wiring.pastRuns(), wiring.background(), wiring.clock(), history, preferences);
        damage = new DamageViewModel(wiring.pastRuns(), wiring.settings(), wiring.background());
        compare = new CompareViewModel(wiring.pastRuns(), wiring.background(), history);
        SupportReport.Sources sources = new SupportReport.Sources(about.versions(),
                Map.of("log.txt", wiring.log().newest(), "settings.json", wiring.folder().resolve("settings.json")),
                Optional.of(new Findings(wiring.followUp().verifications(), wiring.followUp().logs().kept())));
        export = new ExportViewModel(wiring.background(), () -> result.language().get(), sources);
        exportPast = new ExportViewModel(wiring.background(), () -> past.language().get(), sources);
        exportPreview = new ExportViewModel(wiring.background(), () -> result.language().get(), sources);
        after = after(wiring);
        afterPast = after(wiring);
        joinKeys();
        joinSync();
        joinChoice();
        joinPreview();
        joinRuns();
        joinChecks();
    }

    private AfterRun after(Wiring wiring) {
        return new AfterRun(new VerifyViewModel(wiring.followUp(), wiring.background()),
                new FieldsViewModel(wiring.followUp().logs(), wiring.background(), wiring.clock(),
                        connection::connections));
    }

    private void joinKeys() {
        keyGrid.check().keys().bind(keys.keys());
        keyGrid.check().source().bind(connection.direction().map(Direction::source));
        keyGrid.outcomes().run().bind(review.lastRun());
    }

    /** What is seen of a server's synchronisation is seen by the selector and the server bar too. */
    private void joinSync() {
        sync.engine().addListener((all, before, now) -> connection.engineIs(now));
        openTasks.whenSettled(() -> {
            review.lookBack();
            history.refresh();
        });
        change.busy().addListener((all, before, now) -> {
            if (!now) {
                connection.refresh();
            }
        });
    }

    /** What a review and a run are of. */
    private void joinChoice() {
        Choice choice = review.choice();
        KeyCheck check = keyGrid.check();
        choice.targets().bind(connection.targets());
        choice.direction().bind(connection.direction());
        choice.keys().bind(keys.keys());
        choice.takenFrom().bind(keys.takenFrom());
        choice.enteredFor().bind(keys.foreign());
        choice.unknown().bind(check.findings().map(KeyFindings::unknown));
        choice.keysProblem().bind(Bindings.createObjectBinding(
                () -> {
                    Notice problem = keys.counts().get().whyNot();
                    return problem == null ? check.findings().get().whyNot() : problem;
                }, keys.counts(),
                check.findings()));
    }

    private PreviewedList previewedList() {
        return new PreviewedList() {
            @Override
            public void remove(Set<Integer> equal) {
                keys.removeKeys(equal);
            }

            @Override
            public void undo() {
                keys.undo();
            }
        };
    }

    private void joinPreview() {
        Choice choice = review.choice();
        preview.choice().bind(Bindings.createObjectBinding(() -> Optional.ofNullable(connection.direction().get())
                .flatMap(direction -> keys.keys().get().map(list -> PreviewChoice.of(direction.source(),
                        choice.blanks().get(), connection.connections(), list))),
                connection.direction(), connection.targets(), choice.blanks(), keys.keys()));
        choice.previewed().set(preview.last()::notes);
        run.running().addListener((all, before, now) -> {
            if (now) {
                preview.runBegins();
            }
        });
    }

    /** What is shown of the run of now, and of past ones. */
    private void joinRuns() {
        run.record().addListener((all, before, now) -> result.show(now));
        run.loginAgain().renewed().addListener((all, before, now) -> {
            login.server().renewed(now);
            checkWith(now);
        });
        export.run().bind(run.record());
        keep.whenDismissed(review::lookBack);
        history.opened().addListener((all, before, now) -> past.show(now));
        exportPast.run().bind(history.opened());
        before.run().bind(history.opened());
    }

    /** What is found of a run may settle keys of it. */
    private void joinChecks() {
        run.record().addListener((all, before, now) -> after.show(now));
        history.opened().addListener((all, before, now) -> afterPast.show(now));
        for (AfterRun each : List.of(after, afterPast)) {
            each.verify().whenKept(() -> {
                review.lookBack();
                history.refresh();
            });
        }
        after.verify().taker().bind(result.taker());
        afterPast.verify().taker().bind(past.taker());
    }

    /** Where the session's server is opened in a browser: as set, or as known Online. */
    Optional<WebClient> webClient() {
        Session session = after.verify().session().get();
        return session == null ? Optional.empty() : session.webClient();
    }

    private void checkWith(@Nullable Session session) {
        after.ask(session);
        afterPast.ask(session);
    }

    /** Where keys of runs are taken to while somebody is logged in. */
    void takeTo(Consumer<TakenKeys> ofNow, Consumer<TakenKeys> ofPast) {
        result.taker().set(ofNow);
        past.taker().set(ofPast);
    }

    private void open(Session session) {
        result.show(null);
        after.show(null);
        checkWith(session);
        Locale language = session.profile().language().isEmpty() ? Locale.getDefault()
                : Locale.of(session.profile().language());
        result.language().set(language);
        past.language().set(language);
        review.open(session);
        keys.serve(KeyOrigin.of(session));
        RecordDirectory directory = directories.apply(session);
        abilities = directory::abilities;
        addRecords.open(directory);
        openSync(session);
        SessionRecords lookup = new SessionRecords(directory);
        keyGrid.records().open(lookup);
        keyGrid.check().open(lookup);
        preview.open(session, lookup);
    }

    private void openSync(@Nullable Session session) {
        sync.open(session);
        change.open();
        tests.open(session);
        openTasks.open(session);
    }

    /** Records are asked for anew, by the connections of this server. */
    void beginAddRecords() {
        Direction direction = connection.direction().get();
        addRecords.begin(connection.connections(), direction == null ? 0 : direction.source().id());
    }

    /** Nobody is logged in any more. Entered keys stay. */
    void loggedOut() {
        past.taker().set(null);
        checkWith(null);
        connection.open(null);
        addRecords.open(null);
        keyGrid.records().open(null);
        keyGrid.check().open(null);
        preview.open(null, null);
        openSync(null);
        review.open(null);
        login.server().loggedOut();
    }
}
