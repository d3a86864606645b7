package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.BitSet;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The grid: number, entry, state. F2 or a double click edits, Delete removes, copy and paste work on whole entries. */
final class KeyTable extends TableView<KeyLine> {
    private static final double LEAST_HEIGHT = 120;

    private final KeysViewModel model;
    private final KeyRecords records;
    private final KeyColumns columns;
    private final RowSelection<KeyLine> selection;
    /** The row of the whole grid that an edit goes on to; -1 for none. */
    private int next = -1;
    private boolean isStale;

    KeyTable(KeysModels models, RecordLinks links) {
        model = models.keys();
        records = models.records();
        KeyCheck check = models.check();
        columns = new KeyColumns(models, this::commit);
        setId("keys.table");
        setMinHeight(LEAST_HEIGHT);
        setAccessibleText(Texts.text("keys.title"));
        setEditable(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        selection = RowSelection.of(this);
        getColumns().setAll(columns.all());
        Columns.remember(this);
        widthProperty().subscribe(() -> update(false));
        Follow.value(this, records.answers(), answers -> update(true));
        Follow.value(this, check.findings(), findings -> update(true));
        Label empty = Controls.text("keys.empty");
        empty.setText(Texts.text("keys.empty"));
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        RowAction.onDoubleClick(this, () -> {
            if (getEditingCell() == null) {
                edit();
            }
        });
        setContextMenu(new KeyMenu(models, links, this::selectedRows, ClipboardText::put));
        Follow.value(this, model.shown(), this::show);
        editingCellProperty().addListener((all, before, now) -> {
            if (isStale) {
                update(true);
            }
        });
        Follow.value(this, models.outcomes().outcomes(), now -> update(true));
    }

    /** Other rows: the focus stays at its place, or goes on where an edit ended. */
    private void show(GridLines lines) {
        boolean selected = !selection.isEmpty() || next >= 0;
        int before = getFocusModel().getFocusedIndex();
        int place = Math.min(next < 0 ? before : lines.placeFrom(next), lines.size() - 1);
        setItems(lines);
        columns.makeRoomFor(lines.gridSize());
        if (place >= 0 && !selected) {
            getFocusModel().focus(place);
        } else if (place >= 0) {
            selection.clearAndSelect(place);
            if (next >= 0) {
                scrollTo(Math.max(0, place - 2));
            }
        }
        next = -1;
    }

    /** Columns may come and cells are made anew, so not while somebody types into one of them. */
    private void update(boolean rows) {
        boolean edits = getEditingCell() != null;
        isStale |= edits && rows;
        if (!edits) {
            isStale = false;
            columns.show(records.any(), getWidth());
            if (rows) {
                refresh();
            }
        }
    }

    /** Puts the text in the place of that row, and goes on to another entry. */
    void commit(int row, String text, EntryCell.Then then) {
        next = then == EntryCell.Then.EDIT_PREVIOUS ? rowAbove(row) : row + 1;
        model.edit(row, text);
        if (next >= 0) {
            selection.clearAndSelect(Math.min(model.shown().get().placeFrom(next), getItems().size() - 1));
            next = -1;
        }
        requestFocus();
        KeyLine now = getFocusModel().getFocusedItem();
        if (then != EntryCell.Then.SELECT_NEXT && now != null && now.row() != row) {
            edit();
        }
    }

    /** The row of the whole grid that is shown above this one; the same where it is the first. */
    private int rowAbove(int row) {
        int place = model.shown().get().placeFrom(row);
        return place > 0 ? getItems().get(place - 1).row() : row;
    }

    private void edit() {
        int place = getFocusModel().getFocusedIndex();
        if (place >= 0) {
            scrollTo(Math.max(0, place - 2));
            layout();
            edit(place, columns.entry());
        }
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(selectedRows());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            model.copy(selectedRows(), ClipboardText::put);
        } else if (event.getCode() == KeyCode.F2
                || (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())) {
            edit();
        } else {
            return;
        }
        event.consume();
    }

    private BitSet selectedRows() {
        return model.shown().get().rows(selection.rows());
    }
}
