package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.history.CutOffCard;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.simulator.Mischief;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen in both themes: text 4.5:1, graphics 3:1, focus 3:1, in every state of its fields. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContrastTest extends ContrastFixture {
    private static final String MESSY = "1001\n1,234\n12a\n-5\n1001-1010\n1001\n2147483648";

    @Test
    void theMeasureKnowsItsEnds() {
        assertThat(Pixels.ratio(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(Pixels.ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.4, 4.5);
    }

    @Test
    void theLogInCanBeRead() {
        measure("log-in to the demo");
        click("about.show");
        measure("about");
        robot.type(KeyCode.ESCAPE);
        releases.newest = new Version("99.1.0");
        click("updates.yes");
        await("a newer version", () -> node("login.newer") != null);
        click("login.add");
        measure("a new server");
        click("login.check");
        measure("a new server that was not found");
        measurePopups();
    }

    @Test
    void whatIsSaidAtTheStartCanBeRead() {
        onScreen(() -> new CutOffCard(flow.models.history, flow.overlay, new CutOffRun(1, 2, 2, 2), run -> {}));
        measure("a run that was cut off");
        onScreen(() -> flow.unexpected("U-12AB", "java.lang.IllegalStateException"));
        onScreen(() -> {
            flow.overlay.close();
            flow.unexpected("U-12AB", "java.lang.IllegalStateException");
        });
        measure("a defect");
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
        measurePopups();
    }

    @Test
    void whatLeadsToKeysCanBeRead() {
        onScreen(() -> flow.models.keys.serve(new KeyOrigin("https://test.example.com/App",
                new ServerIdentity("Fjord", "fjord_test", "1", "11"))));
        onScreen(() -> flow.models.keys.add("1001 99001"));
        openDemo();
        await("the question", () -> node("keys.foreign.keep") != null);
        measure("keys of another server");
        click("keys.foreign.keep");
        choose(0);
        await("the finding", () -> node("keys.keepUnknown") != null && node("keys.keepUnknown").isVisible());
        measure("main, keys of another server, one unknown");
        robot.doubleClickOn(node("keys.table").lookup(".table-row-cell"));
        measure("an entry that is being changed");
        robot.type(KeyCode.ESCAPE);
        clipboard("Name;Key;City\nNordlys AS;1001;Bergen\nHavblikk AB;1002;Malmö\nFeil;n/a;Oslo\n");
        click("keys.paste");
        await("preview", () -> node("keys.column.take") != null);
        measure("import");
        robot.type(KeyCode.ESCAPE);
        click("keys.find");
        write("records.name", "Fjord Havn");
        click("records.find");
        await("records", () -> node("records.table").lookup(".check-box") != null);
        measure("add records");
        measurePopups();
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
        click("run.stopWaiting");
        measure("stop waiting");
        click("stop.now");
        awaitEnd();
        measure("results of an unknown run");
        click("run.review");
        await("the question", () -> node("review.again.accept") != null);
        measure("review of unknown keys");
        click("review.cancel");
        click("history.show");
        await("runs", () -> flow.models.history.runs().size() == 1);
        onScreen(() -> ((TableView<?>) node("history.runs")).getSelectionModel().select(0));
        click("history.dismiss");
        measure("dismiss");
    }

    @Test
    void theLogInAgainCanBeRead() {
        openDemo();
        choose(0);
        enter("1001 1002");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.TICKET_LOST);
        simulator.mischief().next("AuthenticateUsernamePassword", Mischief.Kind.TICKET_LOST);
        reviewAndConfirm();
        await("the question", () -> node("loginAgain.secret") != null);
        measure("log in again");
        robot.type(KeyCode.ESCAPE);
        measure("a run that waits");
        click("loginAgain.open");
        click("loginAgain.end");
        awaitEnd();
        measure("results of a run that was not sent");
    }

    @Test
    void thePreviewCanBeRead() {
        openDemo();
        choose(0);
        enter("1001 1002 1003 1033 99001");
        click("preview.show");
        await("the preview", () -> node("preview.again") != null && node("preview.again").isVisible());
        click("preview.tile.SAME");
        measure("preview");
        click("preview.cell.NAV Sverige.COMPANY");
        fx(() -> {
            ((TableView<?>) node("preview.table")).getSelectionModel().select(0);
            return null;
        });
        measure("preview of one system, a row selected");
        click("preview.remove");
        measure("preview, equal records removed");
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
        measurePopups();
        robot.doubleClickOn(node("result.records").lookup(".table-row-cell"));
        await("details", () -> node("details.close") != null);
        measure("details of a record");
        robot.type(KeyCode.ESCAPE);
        reviewAndConfirm();
        awaitEnd();
        click("history.show");
        await("runs", () -> flow.models.history.runs().size() == 2);
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
        click("history.delete.keep");
        onScreen(() -> ((TableView<?>) node("history.runs")).getSelectionModel().selectAll());
        click("history.compare");
        await("the comparison", () -> node("compare.close") != null && node("compare.close").isVisible());
        measure("compare");
        measurePopups();
    }

    /** What asks by other means than a view of its own would not be found below. */
    @Test
    void whateverAsksIsAView() {
        assertThat(Views.askingWithoutBeingOne()).isEmpty();
    }

    /** So that a new screen is measured although nobody thought of it here: as it is when it is made. */
    @Test
    @Order(Integer.MAX_VALUE)
    void everyOtherViewCanBeReadToo() {
        openDemo();
        choose(0);
        enter("1001 1002");
        Overlay overlay = new Overlay();
        Parts parts = Parts.of(flow, overlay);
        onScreen(() -> stage.getScene().setRoot(overlay));
        List<String> silent = new ArrayList<>();
        for (Class<?> view : Views.all()) {
            if (SEEN.contains(view)) {
                continue;
            }
            onScreen(() -> {
                overlay.close();
                overlay.setContent(new Region());
            });
            Node node = fx(() -> {
                Node made = (Node) parts.make(view);
                if (made.getScene() == null) {
                    overlay.setContent(made instanceof Region ? made : new VBox(made));
                }
                return made;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
            if (words(node) == 0) {
                silent.add(view.getSimpleName());
            }
            measure(view.getSimpleName());
        }
        assertThat(silent).as("views that no test here shows, and that say nothing when they are just made: "
                + "show each in one of the tests above").isEmpty();
    }
}
