package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.bench.Bench;
import java.util.function.BooleanSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of very many rows: everything is at once, the thumb can be grabbed, and no number is cut. */
class LargeTableTest extends DeskFixture {
    /** Seconds before; far more than is needed, since other work may share the machine. */
    private static final double MOST_MILLIS = 1_500;

    private double longest;

    private void step(String what, Runnable action, BooleanSupplier done) throws InterruptedException {
        double stall;
        try (Stalls stalls = new Stalls()) {
            fx(() -> {
                action.run();
                return null;
            });
            await(what, done);
            stall = stalls.longestMillis();
        }
        Bench.say("longest stall of the window, " + what, stall, "ms");
        longest = Math.max(longest, stall);
    }

    private TableView<?> keys() {
        return (TableView<?>) node("keys.table");
    }

    private void press(KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    private void walk(int rows) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int id = rows; id > 0; id--) {
            text.append(id).append('\n');
        }
        if (node("keys.table") == null) {
            openDemo();
        }
        String all = text.toString();
        step("paste " + rows, () -> flow.models.keys.add(all), () -> keys().getItems().size() == rows);
        fx(() -> {
            keys().requestFocus();
            return null;
        });
        step("select all " + rows, () -> keys().getSelectionModel().selectAll(),
                () -> keys().getSelectionModel().getSelectedIndices().size() == rows);
        step("move down " + rows, () -> keys().getSelectionModel().clearAndSelect(rows / 2),
                () -> keys().getSelectionModel().getSelectedIndices().size() == 1);
        step("select all again " + rows, () -> keys().getSelectionModel().selectAll(),
                () -> keys().getSelectionModel().getSelectedIndices().size() == rows);
        try (Stalls stalls = new Stalls()) {
            robot.type(KeyCode.DELETE);
            await("nothing is left", () -> keys().getItems().isEmpty());
            Bench.say("longest stall of the window, delete " + rows, stalls.longestMillis(), "ms");
            longest = Math.max(longest, stalls.longestMillis());
        }
        try (Stalls stalls = new Stalls()) {
            press(KeyCode.Z);
            await("all are back", () -> keys().getItems().size() == rows);
            Bench.say("longest stall of the window, undo " + rows, stalls.longestMillis(), "ms");
            longest = Math.max(longest, stalls.longestMillis());
        }
    }

    @Test
    void aLargeListIsSelectedDeletedAndBroughtBackAtOnce() throws InterruptedException {
        walk(200_000);
        assertThat(longest).isLessThan(MOST_MILLIS);
    }

    @Test
    void theThumbCanBeGrabbedAndTheLastNumberIsWhole() throws InterruptedException {
        fx(() -> {
            flow.models.keys.addRange("1-100000");
            return null;
        });
        openDemo();
        fx(() -> {
            flow.models.keys.addRange("100001-200000");
            keys().scrollTo(keys().getItems().size() - 1);
            return null;
        });
        await("the thumb", () -> thumb() != null && thumb().getLayoutBounds().getHeight() >= 24);
        await("the last row", () -> keys().lookupAll(".table-cell").stream()
                .anyMatch(cell -> ((Labeled) cell).getText() != null
                        && ((Labeled) cell).getText().equals("200000")));
        picture("large-list");
        assertThat(fx(() -> keys().lookupAll(".table-cell .text").stream()
                .map(text -> ((Text) text).getText()).filter(text -> text.endsWith("…") || text.endsWith("..."))
                .toList()))
                .isEmpty();
    }

    private Node thumb() {
        return keys().lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .map(bar -> bar.lookup(".thumb")).findFirst().orElse(null);
    }

    @Tag("bench")
    @ParameterizedTest
    @ValueSource(ints = {200_000, 1_000_000})
    void theWindowStaysFree(int rows) throws InterruptedException {
        walk(rows); // what is done for the first time is compiled and styled first
        longest = 0;
        fx(() -> {
            flow.models.keys.clear();
            return null;
        });
        walk(rows);
        Bench.say("longest stall of the window in all with " + rows + " rows", longest, "ms");
        assertThat(longest).isLessThan(rows > 200_000 ? 250 : 100);
    }
}
