package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen in both themes: text 4.5:1, graphics 3:1, focus 3:1, in every state of its fields. */
class ContrastTest extends DeskFixture {
    private static final int LOOKS = 5;
    private static final String MESSY = "1001\n1,234\n12a\n-5\n1001-1010\n1001\n2147483648";

    @TempDir
    static Path folder;

    private final List<String> faults = new ArrayList<>();

    @Override
    Path journalFolder() {
        return folder.resolve(String.valueOf(System.nanoTime()));
    }

    /** A fault is one that stays: a screen may still be laid out, or the window not have the focus yet. */
    private void measure(String screen) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Theme theme : Theme.values()) {
            fx(() -> {
                theme.applyTo(stage.getScene());
                return null;
            });
            List<String> found = List.of("not measured yet");
            for (int look = 0; look < LOOKS && !found.isEmpty(); look++) {
                WaitForAsyncUtils.waitForFxEvents(3 + look * 10);
                found = new ArrayList<>();
                new Contrast(stage.getScene(), screen + ", " + theme, found).measure();
            }
            faults.addAll(found);
        }
    }

    @AfterEach
    void nothingIsTooFaint() {
        assertThat(faults).isEmpty();
    }

    @Test
    void theMeasureKnowsItsEnds() {
        assertThat(Contrast.ratio(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(Contrast.ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.4, 4.5);
    }

    @Test
    void theLogInCanBeRead() {
        measure("log-in to the demo");
        click("login.add");
        measure("a new server");
        click("login.check");
        measure("a new server that was not found");
    }

    @Test
    void theListCanBeRead() {
        openDemo();
        measure("main, empty");
        choose(0);
        fx(() -> {
            ((ListView<?>) node("connection.list")).getSelectionModel().select(0);
            flow.models.keys.add(MESSY);
            return null;
        });
        measure("main, messy list");
        fx(() -> {
            ((TableView<?>) node("keys.table")).getSelectionModel().selectAll();
            return null;
        });
        measure("main, rows selected");
        click("keys.range");
        measure("range");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theRunCanBeRead() {
        openDemo();
        choose(0);
        enter("1001 1002 1003");
        click("run.review");
        await("armed", () -> !node("review.confirm").isDisabled());
        measure("review");
        click("review.cancel");
        click("run.everything");
        await("armed in time", () -> flow.models.review.everything().secondsToArm().get() == 0);
        write("everything.name", "CRM");
        measure("everything");
        click("everything.cancel");
        enter("2001-4500");
        click("keys.expand");
        reviewAndConfirm();
        await("a part of it is done",
                () -> flow.models.run.progress().get() != null && flow.models.run.progress().get().batch() > 1);
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HANG);
        measure("running");
        click("bar.logOut");
        measure("leave");
        click("leave.stay");
        fx(() -> {
            flow.models.run.stopWaiting();
            return null;
        });
        awaitEnd();
        measure("results of an unknown run");
        click("run.review");
        await("the question", () -> node("review.again.accept") != null);
        measure("review of unknown keys");
    }

    @Test
    void theResultsCanBeRead() {
        openDemo();
        choose(6);
        enter("1001 1002");
        reviewAndConfirm();
        awaitEnd();
        click("result.technical");
        fx(() -> {
            ((TableView<?>) node("result.records")).getSelectionModel().select(1);
            return null;
        });
        measure("results with a warning");
        click("result.tile.UPDATED");
        measure("results, one kind hidden");
        fx(() -> {
            ((MenuButton) node("export")).getItems().stream().filter(item -> "export.report".equals(item.getId()))
                    .findFirst().orElseThrow().fire();
            return null;
        });
        await("the report", () -> node("export.report.shown") != null);
        measure("report for support");
        click("export.report.cancel");
        click("history.show");
        await("runs", () -> flow.models.history.runs().size() == 1);
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().select(0);
            return null;
        });
        await("its results", () -> flow.models.past.summary().get() != null);
        measure("past runs");
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().select(0);
            return null;
        });
        click("history.delete");
        measure("delete a run");
    }
}
