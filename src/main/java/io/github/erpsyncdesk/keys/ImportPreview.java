package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.importer.Characters;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import io.github.erpsyncdesk.ui.Follow;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first rows of a table as they are; a click on a cell or a column's name chooses the column. */
final class ImportPreview extends TableView<TableRow> {
    private static final int ROWS = 50;
    /** More columns would only make the window slow; all are in the list of columns. */
    private static final int COLUMNS = 40;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");

    private final ImportQuestionViewModel model;

    ImportPreview(ImportQuestionViewModel model) {
        this.model = model;
        setId("keys.column.preview");
        setAccessibleText(Texts.text("keys.column.preview"));
        setPrefHeight(230);
        getSelectionModel().setCellSelectionEnabled(true);
        Follow.value(this, model.look(), this::show);
        Follow.value(this, model.selection(), now -> refresh());
    }

    /** A column's position with its name, where it has one. */
    static String name(TableLook look, int column) {
        String name = look.name(column);
        return name.isEmpty() ? Texts.text("keys.column.nth", String.valueOf(column + 1))
                : (column + 1) + " · " + name;
    }

    private void show(TableLook look) {
        Table table = look.table();
        getColumns().setAll(List.of(line()));
        table.visibleColumns().limit(COLUMNS).forEach(column -> getColumns().add(column(look, column)));
        setItems(FXCollections.observableList(table.rows().stream().limit(ROWS).toList()));
    }

    private static TableColumn<TableRow, TableRow> line() {
        TableColumn<TableRow, TableRow> line = new TableColumn<>("#");
        line.setSortable(false);
        line.setReorderable(false);
        line.setPrefWidth(56);
        line.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        line.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(TableRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : Texts.id(row.number()));
                setDisable(true);
            }
        });
        return line;
    }

    private TableColumn<TableRow, TableRow> column(TableLook look, int index) {
        TableColumn<TableRow, TableRow> column = new TableColumn<>();
        Label name = new Label(name(look, index));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnMouseClicked(event -> model.chooseColumn(index));
        column.setGraphic(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(130);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(all -> new Cell(index));
        return column;
    }

    private boolean isHeader(TableRow row) {
        ImportSelection now = model.selection().get();
        if (now == null || !now.header()) {
            return false;
        }
        return getItems().stream().limit(model.look().get().headerRows()).anyMatch(row::equals);
    }

    private final class Cell extends TableCell<TableRow, TableRow> {
        private final int column;

        Cell(int column) {
            this.column = column;
            getStyleClass().add("preview-cell");
            setOnMouseClicked(event -> model.chooseColumn(column));
        }

        @Override
        protected void updateItem(TableRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = !empty && row != null;
            setText(filled ? Characters.trim(row.cell(column)) : null);
            ImportSelection now = model.selection().get();
            boolean chosen = filled && now != null
                    && (now.column() == column || now.column() == ImportSelection.EVERY);
            pseudoClassStateChanged(CHOSEN, chosen);
            pseudoClassStateChanged(HEADER, filled && isHeader(row));
            pseudoClassStateChanged(LEFT_OUT, filled && row.isHidden() && now != null && !now.includeHidden());
        }
    }
}
