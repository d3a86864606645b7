package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.TableLayout;
import io.github.erpsyncdesk.model.WindowState;
import io.github.erpsyncdesk.ui.Columns;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The columns of tables are as they were left: their widths, their order, and which of them are shown. */
class ColumnsJourneyTest extends DeskFixture {
    private static final TableLayout LEFT = new TableLayout(List.of(
            new TableLayout.Column("result.column.id", 150, true),
            new TableLayout.Column("gone.since", 90, true),
            new TableLayout.Column("result.column.kind", 130, true),
            new TableLayout.Column("result.column.table", 90, false)));

    @Override
    void prepare() {
        settings.preferences = Preferences.DEFAULT.with(new WindowState(0, 0, 1280, 800, false, List.of())
                .with(Map.of("result.records", LEFT)));
    }

    private TableView<?> table(String id) {
        return (TableView<?>) node(id);
    }

    private TableColumn<?, ?> column(String table, String id) {
        return fx(() -> table(table).getColumns().stream().filter(one -> id.equals(one.getId())).findFirst()
                .orElseThrow());
    }

    private List<String> shown(String table) {
        return fx(() -> table(table).getVisibleLeafColumns().stream().<String>map(TableColumn::getId).toList());
    }

    private Map<String, TableLayout> closed() {
        fx(() -> {
            stage.hide();
            return null;
        });
        return settings.preferences.window().orElseThrow().tables();
    }

    @Test
    void aTableOpensAsItWasLeftAndOthersAsTheyAreMade() {
        openDemo();
        choose(0);
        enter("1001 1002");
        reviewAndConfirm();
        awaitEnd();
        await("names", () -> shown("result.records").contains("result.column.name"));
        assertThat(shown("result.records")).containsExactly("result.column.id", "result.column.name",
                "result.column.kind");
        assertThat(closed()).as("nobody has changed anything").isEqualTo(Map.of("result.records", LEFT));
    }

    @Test
    void whatIsDrawnAndHiddenIsKept() {
        openDemo();
        TableColumn<?, ?> entry = column("keys.table", "keys.column.entry");
        double before = fx(entry::getWidth);
        Node header = fx(() -> node("keys.table").lookupAll(".column-header").stream()
                .filter(one -> "keys.column.entry".equals(one.getId())).findFirst().orElseThrow());
        Bounds bounds = fx(() -> header.localToScreen(header.getLayoutBounds()));
        Point2D edge = new Point2D(bounds.getMaxX() - 1, bounds.getCenterY());
        robot.drag(edge, MouseButton.PRIMARY).dropTo(edge.add(24, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(entry::getWidth)).isCloseTo(before + 24, within(4.0));
        fx(() -> {
            stage.setWidth(1100); // changes widths, too, which nobody asked for
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> Columns.kept(stage.getScene())).get("keys.table").columns())
                .filteredOn(one -> one.id().equals("keys.column.entry")).singleElement()
                .satisfies(one -> assertThat(one.width()).isCloseTo(before + 24, within(4.0)));
        fx(() -> {
            column("keys.table", "keys.column.state").setVisible(false);
            return null;
        });
        Map<String, TableLayout> kept = closed();
        assertThat(kept.get("keys.table").columns()).filteredOn(one -> !one.shown())
                .extracting(TableLayout.Column::id).containsExactly("keys.column.state");
        assertThat(kept.get("result.records")).isEqualTo(LEFT);
    }
}
