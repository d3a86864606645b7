package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.fake.MemoryReleases;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.plan.PreviewCheck;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.Verifications;
import io.github.erpsyncdesk.run.TaskFollower;
import io.github.erpsyncdesk.simulator.LocalDemoServer;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.store.UnsavedActions;
import io.github.erpsyncdesk.store.UnsavedFindings;
import io.github.erpsyncdesk.store.UnsavedJournal;
import io.github.erpsyncdesk.task.FxBackground;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import io.github.erpsyncdesk.task.ServerThreads;
import io.github.erpsyncdesk.ui.Theme;
import io.github.erpsyncdesk.verify.FollowUp;
import io.github.erpsyncdesk.verify.SyncLogService;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real application over a simulator of its own, with settings and keychain in memory; driven by node ids. */
abstract class DeskFixture {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long LIMIT_SECONDS = 20;

    final FxRobot robot = new FxRobot();
    final MemorySettings settings = new MemorySettings();
    final MemorySecrets secrets = new MemorySecrets();
    final MemoryReleases releases = new MemoryReleases();
    URI browsed;
    Simulator simulator;
    SqliteJournal journal;
    Flow flow;
    Stage stage;
    private Wiring wiring;

    /** Servers that are set up before the window opens. */
    void prepare() {
        // the demo alone
    }

    /** Where runs are kept; null: nowhere. */
    Path journalFolder() {
        return null;
    }

    @BeforeEach
    final void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        ServerThreads threads = new ServerThreads();
        LocalDemoServer demo = new LocalDemoServer(threads,
                new Simulator.Options(0, 1, Duration.ZERO, Duration.ofMillis(300), Duration.ofHours(6)));
        simulator = demo.simulator();
        FxBackground background = new FxBackground();
        prepare();
        Path kept = journalFolder();
        if (kept == null) {
            UnsavedJournal unsaved = new UnsavedJournal();
            wiring = wiring(timekeeper, threads, unsaved, unsaved, demo, background,
                    List.of(background, demo, threads, timekeeper));
        } else {
            journal = new SqliteJournal(kept, Clock.systemUTC());
            wiring = wiring(timekeeper, threads, journal, journal, demo, background,
                    List.of(background, journal, demo, threads, timekeeper));
        }
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(primary -> {
            stage = primary;
            stage.setWidth(DeskApp.WIDTH);
            stage.setHeight(DeskApp.HEIGHT);
            flow = DeskApp.show(primary, wiring, page -> browsed = page);
            Theme.LIGHT.applyTo(stage.getScene());
            stage.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Wiring wiring(PooledTimekeeper timekeeper, ServerThreads threads, Journal toWrite, PastRuns toRead,
            LocalDemoServer demo,
            FxBackground background, List<AutoCloseable> owned) {
        CxfNetServer server = new CxfNetServer(timekeeper);
        UnsavedActions nowhere = new UnsavedActions();
        Wiring.Around around = new Wiring.Around(server.maintenance(), journal == null ? nowhere : journal,
                journal == null ? nowhere : journal.tasks(),
                new TaskFollower(server.tasks(), look -> Duration.ofMillis(100)));
        Function<Session, RecordDirectory> directories = Wiring.directories(server.directory(), threads,
                Clock.systemUTC());
        PreviewService previews = new PreviewService(server.values(), threads);
        UnsavedFindings unsaved = new UnsavedFindings();
        Verifications findings = journal == null ? unsaved : journal;
        RunLogs logs = journal == null ? unsaved : journal.logs();
        return new Wiring(server, toWrite, toRead, settings, secrets, demo, background, releases,
                Path.of("data"), new EventLog(Path.of("target", "test-log"), Clock.systemUTC()),
                Clock.systemUTC(), directories,
                new FollowUp(new PreviewCheck(server, previews, Wiring.lookups(directories), Clock.systemUTC()),
                        findings, new SyncLogService(server.syncLog(), logs)),
                previews, journal == null ? BeforeImages.NONE : journal.beforeImages(), around, owned);
    }

    @AfterEach
    final void close() throws Exception {
        FxToolkit.cleanupStages();
        wiring.close();
    }

    /** A profile that leads to the simulator as a real server would be set up. */
    ServerProfile ownServer(String id, ServerKind kind, Optional<ServerIdentity> lastSeen) {
        return new ServerProfile(id, "Fjord " + id, simulator.address().toString(), kind, LoginMethod.PASSWORD, "demo",
                false, false, "",
                lastSeen, Duration.ofSeconds(20), BatchRule.DEFAULT);
    }

    Node node(String id) {
        return fx(() -> Tour.find(stage.getScene().getRoot(), id));
    }

    void click(String id) {
        await(id + " can be clicked", () -> node(id) != null && !node(id).isDisabled());
        fx(() -> {
            scrollTo(node(id));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
        robot.clickOn(node(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As a person does, where a pane is too low for what is in it. */
    private static void scrollTo(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double height = pane.getViewportBounds().getHeight();
                double hidden = pane.getContent().getBoundsInLocal().getHeight() - height;
                double top = pane.getVvalue() * hidden;
                if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + height)) {
                    pane.setVvalue(Math.clamp((place.getMaxY() - height / 2) / hidden, 0, 1));
                }
            }
        }
    }

    void write(String id, String text) {
        await(id + " is there", () -> node(id) != null);
        fx(() -> {
            TextInputControl field = (TextInputControl) node0(id);
            field.requestFocus();
            field.clear();
            return null;
        });
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node0(String id) {
        return Tour.find(stage.getScene().getRoot(), id);
    }

    String text(String id) {
        Node found = node(id);
        assertThat(found).as("node " + id).isNotNull();
        return fx(() -> found instanceof Labeled labeled ? labeled.getText() : ((TextInputControl) found).getText());
    }

    void clipboard(String text) {
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            return null;
        });
    }

    String clipboard() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            picture("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
            throw new AssertionError("never came: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T fx(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /** The demo, logged in. */
    void openDemo() {
        click("login.logIn");
        await("connections", () -> flow.models.connection.sources().size() > 1);
    }

    void choose(int sourceId) {
        fx(() -> {
            flow.models.connection.selected().set(flow.models.connection.sources().stream()
                    .filter(source -> source.source().id() == sourceId).findFirst().orElseThrow());
            return null;
        });
        await("direction", () -> flow.models.review.choice().direction().get() != null);
    }

    void enter(String keys) {
        write("keys.entry", keys);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The id of what has the focus; empty for nothing. */
    String focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId).orElse(""));
    }

    void reviewAndConfirm() {
        click("run.review");
        click("review.confirm");
    }

    void awaitEnd() {
        await("the end of the run", () -> !flow.models.run.running().get() && flow.models.run.record().get() != null);
    }

    /** The window as it is, in both themes at both sizes. */
    void pictures(String name) {
        for (Theme theme : Theme.values()) {
            for (double[] size : new double[][]{{1280, 800}, {1280, 720}, {960, 500}}) {
                fx(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                    theme.applyTo(stage.getScene());
                    return null;
                });
                settle();
                picture(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) size[0] + "x" + (int) size[1]);
            }
        }
        fx(() -> {
            stage.setWidth(DeskApp.WIDTH);
            stage.setHeight(DeskApp.HEIGHT);
            Theme.LIGHT.applyTo(stage.getScene());
            return null;
        });
        settle();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents(4);
        fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    void picture(String name) {
        fx(() -> {
            try {
                Files.createDirectories(PICTURES);
                File file = PICTURES.resolve(name + ".png").toFile();
                ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }
}
