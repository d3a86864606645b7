package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.Arrays;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bar per table, cut into added, updated and deleted, all to one scale; the largest table fills the width. */
final class TableBars extends ScrollPane {
    private static final double SMALLEST = 3;
    private static final double LONGEST = 170;
    private static final double ROW = 23;
    private static final double PADDING = 4;
    private static final int MOST_ROWS = 5;

    private final GridPane grid = new GridPane(10, 4);

    TableBars(ResultViewModel model) {
        super();
        setContent(grid);
        setFitToWidth(true);
        getStyleClass().add("table-bars");
        setId("result.bars");
        setFocusTraversable(false);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(64);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, bars);
        Controls.showWhen(this, model.summary().map(summary -> !summary.countsByTable().isEmpty()).orElse(false));
        model.summary().addListener((all, before, now) -> show(now == null ? Map.of() : now.countsByTable()));
    }

    private void show(Map<String, int[]> counts) {
        grid.getChildren().clear();
        double height = PADDING + ROW * Math.min(MOST_ROWS, counts.size());
        setMinHeight(height);
        setMaxHeight(height);
        int most = counts.values().stream().mapToInt(kinds -> Arrays.stream(kinds).sum()).max().orElse(1);
        int row = 0;
        for (Map.Entry<String, int[]> table : counts.entrySet()) {
            int sum = Arrays.stream(table.getValue()).sum();
            Label name = new Label(table.getKey());
            Label number = new Label(Texts.number(sum));
            number.setMinWidth(USE_PREF_SIZE);
            HBox bar = new HBox(1);
            bar.setAccessibleText(Texts.text("result.bar", table.getKey(), table.getValue()[0], table.getValue()[1],
                    table.getValue()[2]));
            for (ChangeKind kind : ChangeKind.values()) {
                if (table.getValue()[kind.ordinal()] > 0) {
                    bar.getChildren().add(part(kind, LONGEST * table.getValue()[kind.ordinal()] / most));
                }
            }
            bar.getChildren().add(number);
            bar.setAlignment(Pos.CENTER_LEFT);
            HBox.setMargin(number, new Insets(0, 0, 0, 6));
            grid.addRow(row++, name, bar);
        }
    }

    private static Region part(ChangeKind kind, double width) {
        Region part = new Region();
        part.getStyleClass().addAll("table-bar", Kinds.styleClass(kind));
        part.setMinSize(Math.max(SMALLEST, width), 14);
        part.setMaxHeight(14);
        return part;
    }
}
