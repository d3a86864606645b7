package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A bar per table, cut into added, updated and deleted, all to one scale; the largest table fills the width. */
final class TableBars extends VBox {
    private static final double SMALLEST = 3;
    private static final double LONGEST = 170;
    private static final int MOST_ROWS = 3;

    private final GridPane grid;
    private final Label more;

    TableBars(ResultViewModel model) {
        super(2);
        grid = new GridPane(10, 2);
        more = Controls.text("result.bars.more");
        getChildren().addAll(grid, more);
        setId("result.bars");
        setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().add("quiet");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(64);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, bars);
        Follow.value(this, model.summary(), now -> show(now == null ? Map.of() : now.countsByTable()));
    }

    private void show(Map<String, int[]> counts) {
        grid.getChildren().clear();
        int most = counts.values().stream().mapToInt(kinds -> Arrays.stream(kinds).sum()).max().orElse(1);
        int row = 0;
        List<Map.Entry<String, int[]>> largest = counts.entrySet().stream()
                .sorted(Comparator.comparingInt(table -> -Arrays.stream(table.getValue()).sum())).toList();
        more.setText(Texts.text("result.bars.more", Math.max(0, counts.size() - MOST_ROWS)));
        Controls.show(more, counts.size() > MOST_ROWS);
        for (Map.Entry<String, int[]> table : largest.subList(0, Math.min(MOST_ROWS, largest.size()))) {
            int sum = Arrays.stream(table.getValue()).sum();
            Label name = new Label(table.getKey());
            Label number = new Label(Texts.number(sum));
            number.setMinWidth(USE_PREF_SIZE);
            HBox bar = new HBox(1);
            bar.setAccessibleText(Texts.text("result.bar", table.getKey(), table.getValue()[0], table.getValue()[1],
                    table.getValue()[2]));
            for (ChangeKind kind : ChangeKind.values()) {
                if (table.getValue()[kind.code()] > 0) {
                    bar.getChildren().add(part(kind, LONGEST * table.getValue()[kind.code()] / most));
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
