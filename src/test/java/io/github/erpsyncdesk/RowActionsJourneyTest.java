package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A double click on a row, and Enter, do what one expects in every list. */
class RowActionsJourneyTest extends DeskFixture {
    @TempDir
    static Path folder;

    @Override
    Path journalFolder() {
        return folder.resolve(String.valueOf(System.nanoTime()));
    }

    private void doubleClick(String rows, int index) {
        await("row " + index + " of " + rows, () -> row(rows, index) != null);
        robot.doubleClickOn(row(rows, index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node row(String rows, int index) {
        return fx(() -> node(rows).lookupAll(".cell").stream()
                .filter(cell -> cell instanceof IndexedCell<?> row && row.getIndex() == index && !row.isEmpty()
                        && row.isVisible())
                .findFirst().orElse(null));
    }

    private void focus(String rows, int index) {
        fx(() -> {
            Node node = node(rows);
            node.requestFocus();
            if (node instanceof TableView<?> table) {
                table.getSelectionModel().clearAndSelect(index);
            } else {
                ((ListView<?>) node).getSelectionModel().clearAndSelect(index);
            }
            return null;
        });
    }

    @Test
    void aServerIsOpenedASourceChosenARecordShownAndARunRead() {
        robot.doubleClickOn(fx(() -> stage.getScene().getRoot().lookup(".server-list .list-cell")));
        await("the demo", () -> flow.models.connection.sources().size() > 1);
        focus("connection.list", 0);
        robot.type(KeyCode.ENTER);
        await("the work goes on at the keys", () -> focused().equals("keys.entry"));
        enter("1001 1002 1003");
        reviewAndConfirm();
        awaitEnd();
        await("records", () -> flow.models.result.lines().size() > 1);
        doubleClick("result.records", 1);
        assertThat(text("details.id")).isEqualTo(flow.models.result.lines().get(1).shownId());
        pictures("record-details");
        click("details.copy");
        assertThat(clipboard()).contains("Record id\t" + flow.models.result.lines().get(1).shownId());
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("result.records");
        focus("result.records", 0);
        robot.type(KeyCode.ENTER);
        assertThat(text("details.id")).isEqualTo(flow.models.result.lines().getFirst().shownId());
        robot.type(KeyCode.ENTER);
        assertThat(flow.overlay.isAsking()).as("Enter closes what Enter has opened").isFalse();
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        focus("history.runs", 0);
        await("its results", () -> flow.models.past.summary().get() != null);
        robot.type(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("result.headline");
        write("history.find", "contact 999999");
        await("no run", () -> flow.models.history.runs().isEmpty());
        assertThat(text("history.empty")).isEqualTo("No run matches the search and the filters.");
        robot.type(KeyCode.ESCAPE);
        await("all runs again", () -> flow.models.history.runs().size() == 1);
        assertThat(simulator.resyncs()).as("none of this sends anything").hasSize(1);
    }

    @Test
    void tabGoesFromEntryToEntryAndADoubleClickEditsAnywhereInARow() {
        openDemo();
        enter("10a 1002 10b");
        focus("keys.table", 0);
        robot.type(KeyCode.F2);
        type("2001");
        robot.type(KeyCode.TAB);
        type("2002");
        robot.type(KeyCode.TAB);
        type("2003");
        robot.type(KeyCode.TAB);
        assertThat(focused()).as("there is no entry below the last").isEqualTo("keys.table");
        assertThat(flow.models.keys.copy(List.of())).isEqualTo("2001\n2002\n2003");
        robot.type(KeyCode.F2);
        type("3003");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        type("3002");
        robot.type(KeyCode.ENTER);
        assertThat(flow.models.keys.copy(List.of())).isEqualTo("2001\n3002\n3003");
        // a place and not a cell: cells are made anew when the server's answer about a key comes
        Bounds first = fx(() -> row("keys.table", 0).localToScreen(row("keys.table", 0).getLayoutBounds()));
        robot.doubleClickOn(new Point2D(first.getMinX() + 12, first.getCenterY()));
        type("4001");
        robot.type(KeyCode.ENTER);
        assertThat(flow.models.keys.copy(List.of())).isEqualTo("4001\n3002\n3003");
    }

    private void type(String text) {
        await("the editor", () -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.write(text);
    }
}
