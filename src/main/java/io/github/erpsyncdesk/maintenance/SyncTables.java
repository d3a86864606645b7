package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Small tables of words, as high as their rows. */
final class SyncTables {
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 8;
    private static final double ROW = 33;
    private static final double WIDEST = 5_000;

    private SyncTables() {}

    static <T> TableView<T> table(String key, ObservableList<T> rows) {
        TableView<T> table = new TableView<>(rows);
        table.setId(key);
        table.setAccessibleText(Texts.text(key + ".title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        Label empty = Controls.text(key + ".empty");
        empty.setText(Texts.text(key + ".empty"));
        empty.getStyleClass().add("empty-state");
        table.setPlaceholder(empty);
        table.prefHeightProperty().bind(Bindings.size(rows)
                .map(size -> (Math.clamp(size.intValue(), LEAST_ROWS, MOST_ROWS) + 1.2) * ROW));
        table.setMinHeight((LEAST_ROWS + 1.2) * ROW);
        return table;
    }

    static <T> TableColumn<T, String> column(String key, double width, Function<T, String> words) {
        TableColumn<T, String> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setMaxWidth(width < 100 ? width : WIDEST);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }
}
