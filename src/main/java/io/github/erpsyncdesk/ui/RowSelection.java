package io.github.erpsyncdesk.ui;

import java.util.BitSet;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Selects rows of a table, a bit for each: selecting, asking and clearing cost the same for a million rows as for one.
 * JavaFX's own model compares every row with every other. Rows that are appended leave the selection as it is; any
 * other change of the rows clears it.
 */
public final class RowSelection<T> extends WholeRowSelection<T> {
    /** JavaFX searches this list again for each of its elements; beyond, it names the last selected row alone. */
    private static final int MOST_CELLS = 200;

    private final TableView<T> table;
    private final ShownList<Integer> indices = new ShownList<>();
    private final ShownList<T> items = new ShownList<>();
    @SuppressWarnings("rawtypes") // as TableViewSelectionModel has it
    private final ShownList<TablePosition> cells = new ShownList<>();
    private final ListChangeListener<T> rowsListener = this::rowsChanged;
    /** Rows may outlive the table. */
    private final ListChangeListener<T> onRows = new WeakListChangeListener<>(rowsListener);
    private BitSet selected = new BitSet();

    private RowSelection(TableView<T> table) {
        super(table);
        this.table = table;
        setSelectionMode(SelectionMode.MULTIPLE);
        table.itemsProperty().addListener(this::otherRows);
        if (table.getItems() != null) {
            table.getItems().addListener(onRows);
        }
    }

    /** Gives the table such a model. */
    public static <T> RowSelection<T> of(TableView<T> table) {
        RowSelection<T> selection = new RowSelection<>(table);
        table.setSelectionModel(selection);
        return selection;
    }

    /** The selected rows; not changed by what is selected later. */
    public BitSet rows() {
        return (BitSet) selected.clone();
    }

    private void otherRows(ObservableValue<? extends ObservableList<T>> all, ObservableList<T> before,
            ObservableList<T> now) {
        if (before != null) {
            before.removeListener(onRows);
        }
        if (now != null) {
            now.addListener(onRows);
        }
        clearSelection();
    }

    private void rowsChanged(ListChangeListener.Change<? extends T> change) {
        boolean keeps = true;
        while (change.next()) {
            boolean appended = change.wasAdded() && !change.wasRemoved() && change.getTo() == change.getList().size();
            keeps &= appended || change.wasUpdated();
        }
        if (!keeps) {
            clearSelection();
        }
    }

    private int count() {
        return table.getItems() == null ? 0 : table.getItems().size();
    }

    /** @param lead the row that was selected last; -1 for none */
    private void show(BitSet now, int lead) {
        selected = now;
        ObservableList<T> rows = table.getItems();
        indices.show(Rows.indices(now));
        items.show(new Rows<>(now, row -> rows != null && row < rows.size() ? rows.get(row) : null));
        setSelectedIndex(lead);
        setSelectedItem(lead < 0 || lead >= count() ? null : rows.get(lead));
        if (now.cardinality() <= MOST_CELLS) {
            cells.show(List.copyOf(new Rows<>(now, this::position)));
        } else {
            cells.show(lead < 0 ? List.of() : List.of(position(lead)));
        }
        if (lead >= 0) {
            focus(lead);
        }
    }

    private TablePosition<T, ?> position(int row) {
        return new TablePosition<>(table, row, null);
    }

    private boolean isRow(int row) {
        return row >= 0 && row < count();
    }

    @Override
    public void select(int row) {
        if (!isRow(row)) {
            return;
        }
        BitSet now = getSelectionMode() == SelectionMode.SINGLE ? new BitSet() : rows();
        now.set(row);
        show(now, row);
    }

    @Override
    public void clearAndSelect(int row) {
        if (isRow(row)) {
            BitSet now = new BitSet();
            now.set(row);
            show(now, row);
        }
    }

    @Override
    public void select(T item) {
        select(table.getItems() == null ? -1 : table.getItems().indexOf(item));
    }

    @Override
    public void selectIndices(int row, int... others) {
        BitSet now = rows();
        int last = row;
        if (isRow(row)) {
            now.set(row);
        }
        for (int other : others) {
            if (isRow(other)) {
                now.set(other);
                last = other;
            }
        }
        show(now, isRow(last) ? last : getSelectedIndex());
    }

    /** All rows from the first to before the second; the other way round where that is smaller. */
    @Override
    public void selectRange(int start, int end) {
        if (start == end) {
            return;
        }
        int from = Math.max(0, start < end ? start : end + 1);
        int to = Math.min(count(), start < end ? end : start + 1);
        if (from < to) {
            BitSet now = rows();
            now.set(from, to);
            show(now, start < end ? to - 1 : from);
        }
    }

    @Override
    public void selectAll() {
        if (count() > 0 && getSelectionMode() == SelectionMode.MULTIPLE) {
            BitSet now = new BitSet();
            now.set(0, count());
            int focused = table.getFocusModel() == null ? 0 : table.getFocusModel().getFocusedIndex();
            show(now, isRow(focused) ? focused : 0);
        }
    }

    @Override
    public void clearSelection(int row) {
        if (isSelected(row)) {
            BitSet now = rows();
            now.clear(row);
            show(now, row == getSelectedIndex() ? now.previousSetBit(count()) : getSelectedIndex());
        }
    }

    @Override
    public void clearSelection() {
        show(new BitSet(), -1);
    }

    @Override
    public boolean isSelected(int row) {
        return row >= 0 && selected.get(row);
    }

    @Override
    public boolean isEmpty() {
        return selected.isEmpty();
    }

    @Override
    public void selectPrevious() {
        select(getSelectedIndex() < 0 ? count() - 1 : getSelectedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getSelectedIndex() + 1);
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(count() - 1);
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<T> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the method that this overrides
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }
}
