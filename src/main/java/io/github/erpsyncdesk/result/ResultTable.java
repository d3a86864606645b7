package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.DetailsCard;
import io.github.erpsyncdesk.shell.DetailsCard.Detail;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.RowSelection;
import io.github.erpsyncdesk.ui.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The list of records, with filters above it and the count of what is shown below. */
final class ResultTable extends VBox {
    private static final double LEAST_HEIGHT = 104;
    /** Narrower, and the words in them would be cut. */
    private static final double LEAST_KIND = 96;
    private static final double LEAST_TABLE = 74;
    private static final double LEAST_ID = 62;

    private final ResultViewModel model;
    private final TableView<ResultLine> table = new TableView<>();
    private final RowSelection<ResultLine> selection;

    /** @param overlay where a row is shown in full */
    ResultTable(ResultViewModel model, Overlay overlay, ResultView.Extras extras) {
        super(6);
        this.model = model;
        selection = RowSelection.of(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        build();
        RowAction.on(table, line -> new DetailsCard(overlay, title(line), details(line),
                line.erpKey().isEmpty() ? Optional.of(extras.under().of(line.table(), line.id()))
                        : Optional.empty()));
        Label shown = new Label();
        shown.setId("result.shown");
        shown.getStyleClass().add("quiet");
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text("result.shown", model.lines().size(), model.total()),
                        model.lines(), model.summary()));
        FlowPane below = new FlowPane(8, 6, Fit.iconWhenLow(Controls.button("result.copy", Feather.COPY, this::copy)),
                Fit.iconWhenLow(new TakeKeys(model)));
        below.getChildren().addAll(extras.ways());
        below.getChildren().add(shown);
        getChildren().addAll(filters(), table, below);
    }

    private HBox filters() {
        ComboBox<String> tables = new ComboBox<>();
        tables.setId("result.table");
        tables.setMinWidth(112);
        tables.setAccessibleText(Texts.text("result.column.table"));
        tables.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? Texts.text("result.table.all") : name;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        ObservableList<String> choices = FXCollections.observableArrayList("");
        Follow.contents(this, model.tables(), () -> {
            String chosen = model.filter().table().get();
            List<String> now = new ArrayList<>(model.tables());
            now.addFirst("");
            choices.setAll(now);
            model.filter().table().set(now.contains(chosen) ? chosen : "");
        });
        tables.setItems(choices);
        tables.valueProperty().bindBidirectional(model.filter().table());
        TextField find = new SearchField("result.find", model.filter().find());
        find.setOnAction(event -> goTo(find.getText()));
        find.setTooltip(Controls.tooltip("result.find.hint"));
        return Controls.row(find, tables);
    }

    private void build() {
        table.setItems(model.lines());
        table.setSortPolicy(sorted -> {
            TableColumn<ResultLine, ?> first = sorted.getSortOrder().isEmpty() ? null
                    : sorted.getSortOrder().getFirst();
            model.filter().sort(first == null ? "" : (String) first.getUserData(),
                    first != null && first.getSortType() == TableColumn.SortType.DESCENDING);
            return true;
        });
        table.setId("result.records");
        table.setMinHeight(LEAST_HEIGHT);
        table.setAccessibleText(Texts.text("result.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<ResultLine, ResultKind> kind = column("result.column.kind", "kind", ResultLine::kind, 118);
        kind.setCellFactory(col -> new KindCell());
        TableColumn<ResultLine, String> batch = column("result.column.batch", "batch",
                line -> line.batch() == 0 ? "" : Texts.id(line.batch()), 70);
        Follow.value(table, model.summary(),
                summary -> Columns.offer(batch, summary != null && summary.run().plan().batches().size() > 1));
        TableColumn<ResultLine, String> name = column("result.column.name", "name", ResultLine::name, 220);
        Follow.value(table, model.summary(),
                summary -> Columns.offer(name, summary != null && summary.lines().hasNames()));
        TableColumn<ResultLine, String> of = column("result.column.table", "table", ResultLine::table, 92);
        TableColumn<ResultLine, String> id = column("result.column.id", "id", ResultLine::shownId, 84);
        kind.setMinWidth(LEAST_KIND);
        of.setMinWidth(LEAST_TABLE);
        id.setMinWidth(LEAST_ID);
        table.getColumns().setAll(List.of(kind, name, of, id, batch));
        Columns.remember(table);
        Label empty = Controls.text("result.records.empty");
        empty.getStyleClass().add("empty-state");
        empty.textProperty().bind(Bindings.createStringBinding(this::whyEmpty, model.lines(), model.summary()));
        table.setPlaceholder(empty);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        }
    }

    /** Goes to the line with this id. @return false where none is shown */
    private boolean goTo(String id) {
        int index = model.find(id);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(index);
            table.requestFocus();
        }
        return index >= 0;
    }

    private String whyEmpty() {
        RunSummary summary = model.summary().get();
        if (summary == null) {
            return "";
        }
        if (model.total() > 0) {
            return Texts.text("result.records.filtered");
        }
        return Texts.text(!summary.ended() ? "result.records.running"
                : summary.effect().isPresent() ? "result.records.unread" : "result.records.none");
    }

    private static String title(ResultLine line) {
        return line.name().isBlank() ? (line.table() + " " + line.shownId()).strip() : line.name();
    }

    private static List<Detail> details(ResultLine line) {
        return List.of(new Detail("details.kind", Texts.text("result.column.kind"), Kinds.word(line.kind())),
                new Detail("details.table", Texts.text("result.column.table"), line.table()),
                new Detail("details.id", Texts.text("result.column.id"), line.shownId()),
                new Detail("details.batch", Texts.text("result.column.batch"),
                        line.batch() == 0 ? "" : Texts.id(line.batch())));
    }

    private static <T> TableColumn<ResultLine, T> column(String key, String sort, Function<ResultLine, T> value,
            double width) {
        TableColumn<ResultLine, T> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setUserData(sort);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    /** The selected lines; all shown ones where none is selected. */
    private void copy() {
        model.copy(selection.rows(), ClipboardText::put);
    }

    private static final class KindCell extends TableCell<ResultLine, ResultKind> {
        @Override
        protected void updateItem(ResultKind kind, boolean isEmpty) {
            super.updateItem(kind, isEmpty);
            setText(isEmpty || kind == null ? null : Kinds.word(kind));
            setGraphic(isEmpty || kind == null ? null : Kinds.icon(kind));
        }
    }
}
