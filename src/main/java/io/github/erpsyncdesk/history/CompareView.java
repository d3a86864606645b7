package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.history.RunComparison.Line;
import io.github.erpsyncdesk.history.RunComparison.Side;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.shell.DetailsCard;
import io.github.erpsyncdesk.shell.DetailsCard.Detail;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two runs: what was changed only in the one, only in the other, and in both. */
final class CompareView extends VBox {
    private final CompareViewModel model;
    private final TableView<Line> table = new TableView<>();
    private final TableColumn<Line, String> first = column("compare.first", line -> word(line.first()), 130);
    private final TableColumn<Line, String> second = column("compare.second", line -> word(line.second()), 130);

    /** @param save asks for a file and writes these rows into it */
    CompareView(CompareViewModel model, Overlay overlay, Consumer<CompareViewModel.Rows> save) {
        super(8);
        this.model = model;
        getStyleClass().add("pane");
        Label title = Controls.title("compare.title");
        ToggleGroup sides = new ToggleGroup();
        FlowPane tiles = new FlowPane(8, 8);
        tiles.setMinHeight(USE_PREF_SIZE);
        for (Side side : Side.values()) {
            tiles.getChildren().add(tile(side, sides));
        }
        sides.selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                model.side().set((Side) now.getUserData());
            }
        });
        build();
        RowAction.on(table, line -> new DetailsCard(overlay, line.table() + " " + Texts.id(line.id()), details(line)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(
                Controls.row(title, Controls.spacer(), Controls.button("compare.close", Feather.X, model::close)),
                tiles, table,
                new FlowPane(8, 6,
                        Controls.button("compare.copy", Feather.COPY, () -> ClipboardText.put(model.rows().tsv())),
                        Controls.button("compare.export", Feather.DOWNLOAD, () -> save.accept(model.rows()))));
        Follow.value(this, model.comparison(), now -> {
            if (now != null) {
                title.setText(Texts.text("compare.title.of", String.valueOf(now.first().id()),
                        String.valueOf(now.second().id())));
                first.setText(Texts.text("compare.in", String.valueOf(now.first().id())));
                second.setText(Texts.text("compare.in", String.valueOf(now.second().id())));
            }
        });
    }

    private ToggleButton tile(Side side, ToggleGroup sides) {
        Label number = new Label();
        number.getStyleClass().add("tile-number");
        number.textProperty().bind(model.comparison().map(now -> Texts.number(now.count(side))).orElse(""));
        Label word = new Label();
        word.getStyleClass().add("tile-word");
        word.textProperty().bind(model.comparison().map(now -> Texts.text("compare.side." + side,
                String.valueOf(now.first().id()), String.valueOf(now.second().id()))).orElse(""));
        ToggleButton tile = new ToggleButton(null, new VBox(number, word));
        tile.setId("compare.tile." + side);
        tile.setUserData(side);
        tile.setToggleGroup(sides);
        tile.getStyleClass().addAll("tile", "compare-tile");
        tile.accessibleTextProperty().bind(word.textProperty().map(text -> text + ": " + number.getText()));
        Follow.value(tile, model.side(), now -> tile.setSelected(now == side));
        return tile;
    }

    private void build() {
        table.setId("compare.records");
        table.setItems(model.lines());
        RowSelection.of(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(column("result.column.table", Line::table, 110),
                column("result.column.id", line -> Texts.id(line.id()), 110), first, second));
        Label empty = Controls.text("compare.empty");
        Columns.remember(table);
        empty.setText(Texts.text("compare.empty"));
        empty.getStyleClass().add("empty-state");
        table.setPlaceholder(empty);
    }

    private List<Detail> details(Line line) {
        return List.of(new Detail("details.table", Texts.text("result.column.table"), line.table()),
                new Detail("details.id", Texts.text("result.column.id"), Texts.id(line.id())),
                new Detail("details.first", first.getText(), word(line.first())),
                new Detail("details.second", second.getText(), word(line.second())));
    }

    private static String word(Optional<ChangeKind> kind) {
        return kind.map(Kinds::word).orElse(Texts.text("compare.none"));
    }

    private static TableColumn<Line, String> column(String key, Function<Line, String> words, double width) {
        TableColumn<Line, String> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }
}
