package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.simulator.Mischief;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** A laptop with a small screen, and a list as people paste it: the work stays in sight. */
class SmallWindowTest extends DeskFixture {

    private static String messy() throws IOException {
        try (InputStream in = SmallWindowTest.class.getResourceAsStream("/keys/messy-paste.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void size(double width, double height) {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    private Bounds inScene(Node node) {
        return fx(() -> node.localToScene(node.getLayoutBounds()));
    }

    @ParameterizedTest
    @CsvSource({"960,500", "1280,720", "1280,800"})
    void aMessyListLeavesTheTableHalfOfItsPane(double width, double height) throws IOException {
        openDemo();
        choose(0);
        size(width, height);
        String text = messy();
        fx(() -> {
            flow.models.keys.add(text);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(4);
        Node table = node("keys.table");
        Bounds pane = inScene(table.getParent());
        Bounds shown = inScene(table);
        assertThat(shown.getHeight()).as("of " + pane.getHeight()).isGreaterThanOrEqualTo(pane.getHeight() / 2);
        assertThat(shown.getMaxY()).as("nothing of it is cut off")
                .isLessThanOrEqualTo(inScene(node("run.review")).getMinY());
        assertThat(fx(() -> ((TableView<?>) table).lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible() && !row.getPseudoClassStates().toString().contains("empty")).count()))
                .isGreaterThanOrEqualTo(3);
        pictures("messy-list");
    }

    @ParameterizedTest
    @CsvSource({"1280,720,6", "1280,800,6"})
    void resultsHaveOneScrollBar(double width, double height, int source) {
        openDemo();
        choose(source);
        enter("1001 1002 1003");
        reviewAndConfirm();
        awaitEnd();
        size(width, height);
        WaitForAsyncUtils.waitForFxEvents(4);
        List<Node> bars = fx(() -> node("result.headline").getScene().getRoot().lookupAll(".scroll-bar").stream()
                .filter(bar -> isShown(bar) && inside(bar, node("result.headline"))).toList());
        picture("results-one-scroll-bar-" + (int) height + "-" + source);
        assertThat(bars).hasSizeLessThanOrEqualTo(1);
        assertThat(inScene(node("result.records")).getMaxY())
                .isLessThanOrEqualTo(inScene(node("run.review")).getMinY());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return ((ScrollBar) node).getOrientation() == Orientation.VERTICAL;
    }

    /** Whether it is in the column of the other. */
    private boolean inside(Node bar, Node other) {
        return inScene(bar).getMinX() >= inScene(other).getMinX();
    }

    @Test
    void theRecordsOfARunAreInSightInTheSmallestWindow() {
        openDemo();
        choose(0);
        enter("1001 1002 1003");
        reviewAndConfirm();
        awaitEnd();
        size(960, 500);
        picture("results-960x500");
        assertThat(inScene(node("result.headline")).getMinY()).isPositive();
        assertThat(inScene(node("result.records")).getMinY()).as("some of the records are in sight")
                .isLessThan(inScene(node("run.review")).getMinY() - 60);
    }

    @Test
    void nothingOfAnUnknownRunIsCutOffAtTheRightOfTheSmallestWindow() {
        openDemo();
        choose(0);
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        enter("1001 1002 1003");
        reviewAndConfirm();
        awaitEnd();
        size(960, 500);
        await("the offer", () -> node("verify.start.open") != null);
        WaitForAsyncUtils.waitForFxEvents(4);
        picture("results-unknown-960x500");
        double edge = fx(() -> node("result.headline").getScene().getRoot().lookupAll(".scroll-bar").stream()
                .filter(bar -> isShown(bar) && inside(bar, node("result.headline")))
                .mapToDouble(bar -> bar.localToScene(bar.getBoundsInLocal()).getMinX()).max().orElse(960));
        for (String id : List.of("verify.start.open", "failure.effect", "result.records")) {
            assertThat(inScene(node(id)).getMaxX()).as(id).isLessThanOrEqualTo(edge);
        }
    }
}
