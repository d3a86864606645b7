package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What was found, a row for each record, with a tick for those to be added. Space ticks the selected rows. */
final class FoundTable extends TableView<FoundRow> {

    FoundTable(AddRecordsViewModel model) {
        super(model.rows());
        setId("records.table");
        setAccessibleText(Texts.text("records.table"));
        setEditable(true);
        setPrefHeight(200);
        setMinHeight(96);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<FoundRow, String> value = column("records.column.value", 80, FoundRow::value);
        Follow.value(this, model.by(), by -> Columns.offer(value, by != RecordQuestion.By.SEARCH));
        getColumns().add(tick());
        getColumns().add(value);
        getColumns().add(column("records.column.record", 160, row -> of(row, KnownRecord::label)));
        getColumns().add(column("records.column.type", 88, row -> of(row, FoundTable::type)));
        getColumns().add(column("records.column.id", 92, row -> of(row, record -> Texts.id(record.record().id()))));
        getColumns().add(column("records.column.erp", 140, row -> of(row, FoundTable::links)));
        getColumns().add(column("records.column.key", 70,
                row -> of(row, record -> record.key() > 0 ? Texts.id(record.key()) : "")));
        getColumns().add(column("records.column.state", 150, row -> Texts.text("records.state." + row.state())));
        Columns.remember(this);
        setPlaceholder(Controls.label("records.empty"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                tickSelected();
                event.consume();
            }
        });
    }

    private void tickSelected() {
        boolean all = getSelectionModel().getSelectedItems().stream().filter(FoundRow::canBeChosen)
                .allMatch(row -> row.chosen().get());
        getSelectionModel().getSelectedItems().stream().filter(FoundRow::canBeChosen)
                .forEach(row -> row.chosen().set(!all));
    }

    private static TableColumn<FoundRow, Boolean> tick() {
        TableColumn<FoundRow, Boolean> column = new TableColumn<>(Texts.text("records.column.add"));
        column.setId("records.column.add");
        column.setCellValueFactory(row -> row.getValue().chosen());
        column.setCellFactory(col -> new CheckBoxTableCell<>() {
            @Override
            public void updateItem(Boolean item, boolean empty) {
                super.updateItem(item, empty);
                FoundRow row = getTableRow() == null ? null : getTableRow().getItem();
                if (empty || row == null || !row.canBeChosen()) {
                    setGraphic(null);
                }
            }
        });
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(52);
        column.setMaxWidth(52);
        return column;
    }

    private static TableColumn<FoundRow, String> column(String key, double width, Function<FoundRow, String> text) {
        TableColumn<FoundRow, String> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(String shown, boolean empty) {
                super.updateItem(shown, empty);
                boolean nothing = empty || shown == null || shown.isEmpty();
                setText(nothing ? null : shown.replaceAll("\\p{Cntrl}+", " "));
                setTooltip(nothing ? null : Controls.tooltipOf(shown));
            }
        });
        column.setPrefWidth(width);
        return column;
    }

    private static String of(FoundRow row, Function<KnownRecord, String> text) {
        return row.record().map(text).orElse("");
    }

    private static String type(KnownRecord record) {
        return record.type().map(type -> Texts.text("record.type." + type)).orElse("#" + record.record().tableId());
    }

    private static String links(KnownRecord record) {
        return record.links().stream()
                .map(link -> Texts.text("records.link", link.erpKey(), Texts.text("record.actor." + link.actor())))
                .distinct().collect(Collectors.joining(", "));
    }
}
