package io.github.erpsyncdesk;

import io.github.erpsyncdesk.about.AboutCard;
import io.github.erpsyncdesk.about.ServerDetails;
import io.github.erpsyncdesk.about.UpdatesBox;
import io.github.erpsyncdesk.connection.ConnectionView;
import io.github.erpsyncdesk.directory.AddRecordsCard;
import io.github.erpsyncdesk.history.CutOffCard;
import io.github.erpsyncdesk.history.DamageCard;
import io.github.erpsyncdesk.history.HistoryView;
import io.github.erpsyncdesk.history.ReadOnlyCard;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.keys.ForeignKeysCard;
import io.github.erpsyncdesk.keys.KeysView;
import io.github.erpsyncdesk.keys.RecordLinks;
import io.github.erpsyncdesk.login.LoginView;
import io.github.erpsyncdesk.maintenance.ChangeQuestions;
import io.github.erpsyncdesk.maintenance.SyncView;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.WindowState;
import io.github.erpsyncdesk.plan.PreviewButton;
import io.github.erpsyncdesk.plan.PreviewView;
import io.github.erpsyncdesk.report.ChangesExport;
import io.github.erpsyncdesk.report.ExportView;
import io.github.erpsyncdesk.result.ResultView;
import io.github.erpsyncdesk.run.RunView;
import io.github.erpsyncdesk.run.TaskStop;
import io.github.erpsyncdesk.shell.DetailsCard;
import io.github.erpsyncdesk.shell.LeaveCard;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.shell.ServerBar;
import io.github.erpsyncdesk.shell.UnexpectedCard;
import io.github.erpsyncdesk.shell.Workbench;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Theme;
import io.github.erpsyncdesk.verify.FieldsButton;
import io.github.erpsyncdesk.verify.FieldsPane;
import io.github.erpsyncdesk.verify.VerifyBar;
import io.github.erpsyncdesk.verify.VerifyButton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the window shows when: log-in, the workbench with its four panes, past runs, and the cards over them. */
final class Flow {
    final ViewModels models;
    final Overlay overlay = new Overlay();
    private final Supplier<Theme> otherTheme;
    private final Consumer<URI> browse;
    private @Nullable LoginView loginView;
    private @Nullable Workbench workbench;
    private @Nullable HistoryView historyView;
    private Runnable leaveHistory = () -> {};

    /**
     * @param otherTheme the one that is not used now
     * @param browse opens an address in the system's browser
     */
    Flow(Wiring wiring, Supplier<Theme> otherTheme, Consumer<URI> browse) {
        this.otherTheme = otherTheme;
        this.browse = browse;
        models = new ViewModels(wiring, this::open);
        ChangeQuestions.in(overlay, syncModels());
    }

    private void toggleTheme() {
        models.preferences.set(models.preferences.get().with(otherTheme.get().look()));
    }

    /** Shows the log-in: at the start and after logging out. */
    void showLogin() {
        if (loginView == null) {
            loginView = new LoginView(models.login, overlay, this::toggleTheme, () -> showHistory(this::showLogin),
                    this::showAbout, new UpdatesBox(models.about, this::showAbout));
        }
        overlay.setContent(loginView);
        loginView.focusFirst();
    }

    private void showAbout() {
        new AboutCard(models.about, overlay, browse);
    }

    private void open(Session session) {
        workbench().setTop(new ServerBar(session, models.connection.engine(), this::toggleTheme,
                () -> showHistory(this::showWorkbench), this::showSync, this::logOut)
                .leadingTo(() -> aboutServer(session)));
        models.takeTo(models.keys::replaceBy, taken -> {
            models.keys.replaceBy(taken);
            showWorkbench();
        });
        showWorkbench();
        workbench().focusFirst();
        models.connection.open(session);
        if (models.keys.foreign().get() != null) {
            new ForeignKeysCard(models.keys, overlay).ask();
        }
    }

    private void aboutServer(Session session) {
        new DetailsCard(overlay, Texts.text("aboutServer.title"), ServerDetails.of(session, models.abilities.get()));
    }

    private void showWorkbench() {
        overlay.setContent(workbench());
    }

    private Workbench workbench() {
        Workbench made = workbench;
        if (made == null) {
            ConnectionView sources = new ConnectionView(models.connection, this::showSync);
            made = new Workbench(sources,
                    new KeysView(models.keyGrid, overlay, new RecordLinks(models::webClient, browse),
                            this::addRecords, new PreviewButton(models.preview)),
                    new ResultView(models.result, overlay,
                            new ResultView.Extras(new VerifyBar(models.after.verify(), overlay),
                                    (table, id) -> new FieldsPane(models.after.fields(), table, id), waysOfResults())),
                    new RunView(models.review, models.run, models.openTasks,
                            new RunView.Ways(
                                    new TaskStop(task -> models.change.ask(new ServerChange.StopTask(task)),
                                            models.change.said()),
                                    run -> showRun(run, this::showWorkbench)),
                            overlay));
            sources.onChosen(made::focusSecond);
            Workbench bench = made;
            Follow.value(made, models.preview.isOpen(), open -> showPreview(bench, open));
            models.preferences.get().window().map(WindowState::dividers).ifPresent(made::setDividers);
            workbench = made;
        }
        return made;
    }

    private void showPreview(Workbench bench, boolean open) {
        if (open) {
            PreviewView view = new PreviewView(models.preview, overlay, new ChangesExport("export",
                    models.exportPreview, models.preview.last()::planned, "erpsync-preview", browse).ways());
            bench.cover(view);
            view.focusFirst();
        } else {
            bench.cover(null);
            bench.focusSecond();
        }
    }

    private void addRecords() {
        models.beginAddRecords();
        new AddRecordsCard(models.addRecords, overlay).ask();
    }

    /** The places of the dividers; those of last time where the panes have not been shown. */
    List<Double> dividers() {
        return workbench != null ? workbench.dividers()
                : models.preferences.get().window().map(WindowState::dividers).orElse(List.of());
    }

    private List<Node> waysOfResults() {
        Button show = Fit.iconWhenLow(Controls.button("result.showRun", Feather.CLOCK,
                () -> showRun(models.result.summary().get().run().id(), this::showWorkbench)));
        Controls.showWhen(show, models.result.summary().map(now -> now.ended() && now.run().id() > 0).orElse(false));
        List<Node> ways = new ArrayList<>(new ExportView(models.export, overlay, browse).ways());
        ways.add(1, show);
        ways.add(2, new VerifyButton(models.after.verify()));
        ways.add(3, new FieldsButton(models.after.fields(), overlay));
        return ways;
    }

    /** The server's synchronisation, read anew. */
    private void showSync() {
        overlay.setContent(new SyncView(syncModels(), overlay, this::showWorkbench));
        models.sync.refresh();
    }

    private SyncView.Models syncModels() {
        return new SyncView.Models(models.sync, models.change, models.tests);
    }

    /** Past runs with this one chosen and open. */
    private void showRun(long run, Runnable back) {
        showHistory(back);
        models.history.show(run);
    }

    /** Past runs, with or without a session. */
    private void showHistory(Runnable back) {
        leaveHistory = back;
        if (historyView == null) {
            ExportView exports = new ExportView(models.exportPast, overlay, browse);
            List<Node> ways = new ArrayList<>(exports.ways());
            ChangesExport before = new ChangesExport("export.before", models.exportPast,
                    models.before.found()::get, "erpsync-before", browse);
            Controls.showWhen(before.menu(), models.before.found().map(Optional::isPresent));
            ways.add(1, before.menu());
            ways.add(1, new VerifyButton(models.afterPast.verify()));
            ways.add(2, new FieldsButton(models.afterPast.fields(), overlay));
            ResultView results = new ResultView(models.past, overlay,
                    new ResultView.Extras(new VerifyBar(models.afterPast.verify(), overlay),
                            (table, id) -> new FieldsPane(models.afterPast.fields(), table, id), ways),
                    HistoryView.nothingOpen(models.history));
            historyView = new HistoryView(new HistoryView.Models(models.history, models.keep, models.compare), overlay,
                    results, rows -> exports.save(rows.name(), rows.rows()), () -> leaveHistory.run());
            historyView.onOpen(results::focusHeadline);
        }
        models.history.refresh();
        overlay.setContent(historyView);
        historyView.focusFirst();
    }

    /** Looks for runs that were cut off, and says so; to be called once the window is shown. */
    void recover() {
        models.history.cutOff().addListener((all, before, now) -> {
            if (now != null) {
                new CutOffCard(models.history, overlay, now, run -> showRun(run, this::showLogin));
            } else {
                sayDamage();
            }
        });
        models.damage.notices().addListener((all, before, now) -> sayDamage());
        models.damage.readOnly().addListener((all, before, now) -> sayDamage());
        models.history.recover();
        models.damage.look();
        models.keep.cleanUp();
        models.about.look();
    }

    /** One card at a time: a run that was cut off is said first. */
    private void sayDamage() {
        if (!models.damage.notices().get().isEmpty() && models.history.cutOff().get() == null && !overlay.isAsking()) {
            new DamageCard(models.damage, overlay);
        }
        if (models.damage.readOnly().get() != null && models.history.cutOff().get() == null && !overlay.isAsking()) {
            new ReadOnlyCard(models.damage, overlay);
        }
    }

    /** Says that something failed which nobody expected; not over an open question. */
    void unexpected(String code, String details) {
        if (!overlay.isAsking()) {
            new UnexpectedCard(overlay, code, details);
        }
    }

    /** Back to the log-in; while something runs, only after asking. Entered keys stay. */
    private void logOut() {
        if (models.run.running().get()) {
            askBeforeLeaving(this::logOut);
            return;
        }
        models.loggedOut();
        showLogin();
    }

    /** A run is under way: end it safely first, or stay. */
    void askBeforeLeaving(Runnable leave) {
        new LeaveCard(overlay,
                new LeaveCard.Work(models.run.running(), models.run::stopAfterBatch, models.run::stopWaiting), leave);
    }
}
