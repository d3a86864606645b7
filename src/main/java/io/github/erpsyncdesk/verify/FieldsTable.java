package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Fields that were written, old and new, as the log holds them. */
final class FieldsTable extends TableView<LogEntry> {

    /** @param withRecords whether the entries are of several records */
    FieldsTable(FieldsViewModel model, boolean withRecords) {
        RowSelection.of(this);
        setId("fields.table");
        setAccessibleText(Texts.text("fields.table"));
        setPrefHeight(withRecords ? 320 : 200);
        setMinHeight(96);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        if (withRecords) {
            getColumns().add(column("fields.column.key", 64, entry -> Texts.id(entry.key())));
            getColumns().add(column("fields.column.record", 130, model::record));
        }
        getColumns().add(column("fields.column.field", 120, LogEntry::field));
        getColumns().add(column("fields.column.old", 120, entry -> FieldWords.value(entry.before())));
        getColumns().add(column("fields.column.new", 120, entry -> FieldWords.value(entry.after())));
        getColumns().add(
                column("fields.column.place", 120, entry -> FieldWords.place(entry, model.name(entry.connection()))));
        getColumns().add(column("fields.column.when", 160, LogEntry::when));
        getColumns().add(column("fields.column.certain", 100,
                entry -> Texts.text(entry.certain() ? "fields.certain" : "fields.uncertain")));
    }

    private static TableColumn<LogEntry, String> column(String key, double width, Function<LogEntry, String> value) {
        TableColumn<LogEntry, String> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(col -> new FieldCell());
        return column;
    }

    /** A row that may be of somebody else is quieter, and says so in its last column. */
    private static final class FieldCell extends TableCell<LogEntry, String> {
        @Override
        protected void updateItem(String shown, boolean isEmpty) {
            super.updateItem(shown, isEmpty);
            boolean nothing = isEmpty || shown == null || shown.isEmpty();
            setText(nothing ? null : Printable.line(shown));
            setTooltip(nothing ? null : Controls.tooltipOf(shown));
            getStyleClass().remove("quiet-cell");
            if (!isEmpty && getTableRow() != null && getTableRow().getItem() != null
                    && !getTableRow().getItem().certain()) {
                getStyleClass().add("quiet-cell");
            }
        }
    }
}
