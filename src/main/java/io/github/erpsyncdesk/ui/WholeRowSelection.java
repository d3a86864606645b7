package io.github.erpsyncdesk.ui;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/** What is asked of cells is answered for their rows. */
abstract class WholeRowSelection<T> extends TableView.TableViewSelectionModel<T> {

    WholeRowSelection(TableView<T> table) {
        super(table);
    }

    @Override
    public void selectRange(int minRow, TableColumnBase<T, ?> minColumn, int maxRow,
            TableColumnBase<T, ?> maxColumn) {
        selectRange(minRow, maxRow + 1);
    }

    @Override
    public boolean isSelected(int row, TableColumn<T, ?> column) {
        return column == null ? isSelected(row) : isCellSelectionEnabled() && isSelected(row);
    }

    @Override
    public void select(int row, TableColumn<T, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, TableColumn<T, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, TableColumn<T, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectLeftCell() {
        // a row is selected as a whole
    }

    @Override
    public void selectRightCell() {
        // a row is selected as a whole
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }
}
