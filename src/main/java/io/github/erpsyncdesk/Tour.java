package io.github.erpsyncdesk;

import io.github.erpsyncdesk.cli.RunTable;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.keys.KeyCounts;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The main job in the real windows over the real SOAP of the simulator, step by step: to be watched where there is a
 * display, rendered without one otherwise. Each step acts on the controls a person would use and waits for what it
 * should show.
 */
final class Tour {
    private static final long STEP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long POLL_MILLIS = 25;
    private static final String PASTED = "1001\n1002; 1003\n12a\n1004, 1005\n1006\n99999999999\n1007-1060\n1006";

    private final @Nullable Path pictures;
    private final long watchMillis;
    private final Stage stage = new Stage();
    private final Flow flow;
    private int number;

    /** Opens the window; to be made on its thread. */
    private Tour(@Nullable Path pictures, long watchMillis, Wiring wiring) {
        this.pictures = pictures;
        this.watchMillis = watchMillis;
        flow = DeskApp.show(stage, wiring, page -> {});
        Theme.LIGHT.applyTo(stage.getScene());
    }

    /** @return 0 where every step showed what it should */
    static int run(boolean watched) throws Exception {
        Path pictures = Path.of(System.getProperty("erpsync.desk.checkout", ""), "target", "tour");
        Files.createDirectories(pictures);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try (Wiring wiring = Wiring.demoOnly(Simulator.Options.DEFAULT)) {
            return fx(() -> new Tour(pictures, watched ? 1_500 : 0, wiring)).walk();
        } finally {
            Platform.exit();
        }
    }

    /** The same without pictures and words, in the real window; whether every step showed what it should. */
    static boolean walks(Wiring wiring) throws Exception {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        return fx(() -> new Tour(null, 0, wiring)).walk() == 0;
    }

    private int walk() throws Exception {
        boolean all = step("log-in", () -> {}, shown("login.logIn"))
                && step("connections", () -> press("login.logIn"), flow -> flow.models.connection.sources().size() == 7)
                && step("source",
                        () -> flow.models.connection.selected().set(flow.models.connection.sources().getFirst()),
                        flow -> flow.models.review.choice().direction().get() != null)
                && step("pasted", () -> flow.models.keys.add(PASTED),
                        flow -> counts(flow).wrong() == 2 && counts(flow).ranges() == 1
                                && flow.models.review.whyNot().get() != null)
                && step("fixed", this::fix,
                        flow -> counts(flow).wrong() == 0 && counts(flow).keys() == 61
                                && flow.models.review.whyNot().get() == null)
                && step("review", () -> press("run.review"), shown("review.confirm"))
                && step("armed", () -> {}, flow -> !node("review.confirm").isDisabled())
                && step("results", () -> press("review.confirm"),
                        flow -> !flow.models.run.running().get() && done(flow))
                && step("results-dark", () -> press("bar.theme"), flow -> Theme.of(stage.getScene()) == Theme.DARK);
        if (all && pictures != null) {
            new RunTable(flow.models.run.record().get(), Locale.getDefault()).print(System.out);
            System.out.println(Texts.text("tour.done", pictures.toString()));
        }
        fx(() -> {
            stage.close();
            return null;
        });
        return all ? 0 : 1;
    }

    private static KeyCounts counts(Flow flow) {
        return flow.models.keys.counts().get();
    }

    private void fix() {
        flow.models.keys.edit(7, "1061");
        press("keys.removeWrong");
        press("keys.expand");
        press("keys.removeDuplicates");
    }

    /** A confirmed run whose records are on screen. */
    private static boolean done(Flow flow) {
        var run = flow.models.run.record().get();
        return run.outcome() == Outcome.CONFIRMED && run.changes().count(ChangeKind.UPDATED) > 0
                && flow.models.result.lines().size() >= run.changes().size();
    }

    private boolean step(String name, Runnable action, Predicate<Flow> expected) throws Exception {
        fx(() -> {
            action.run();
            return null;
        });
        long deadline = System.nanoTime() + STEP_LIMIT_NANOS;
        boolean reached;
        do {
            Thread.sleep(POLL_MILLIS);
            reached = fx(() -> expected.test(flow));
        } while (!reached && System.nanoTime() < deadline);
        Thread.sleep(Math.max(watchMillis, 150));
        if (pictures == null) {
            return reached;
        }
        String file = String.format(Locale.ROOT, "%d-%s.png", ++number, name);
        fx(() -> {
            save(stage.getScene(), pictures.resolve(file));
            return null;
        });
        System.out.println(reached ? Texts.text("tour.step", number, file) : Texts.text("tour.failed", name));
        return reached;
    }

    private Predicate<Flow> shown(String id) {
        return any -> find(stage.getScene().getRoot(), id) != null;
    }

    private void press(String id) {
        Node node = node(id);
        node.requestFocus();
        ((ButtonBase) node).fire();
    }

    private Node node(String id) {
        return Objects.requireNonNull(find(stage.getScene().getRoot(), id), id);
    }

    /** The visible node of that id. */
    static @Nullable Node find(Node at, String id) {
        if (!at.isVisible()) {
            return null;
        }
        if (id.equals(at.getId())) {
            return at;
        }
        if (at instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                @Nullable
                Node found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static void save(Scene scene, Path file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
