package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.SafeTextField;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The text of an entry. Edits as text and never joins pasted lines; Enter and Tab commit and go on. */
final class EntryCell extends TableCell<KeyLine, KeyLine> {

    /** Where the work goes on after an edit. */
    enum Then {
        SELECT_NEXT, EDIT_NEXT, EDIT_PREVIOUS
    }

    /** Takes an edited text for a row of the whole grid. */
    interface Commit {
        void accept(int row, String text, Then then);
    }

    private final Commit commit;

    EntryCell(Commit commit) {
        this.commit = commit;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        int row = getItem().row();
        SafeTextField field = new SafeTextField(lines -> finish(row, lines, Then.SELECT_NEXT));
        field.setText(getItem().entry().text());
        field.setAccessibleText(Texts.text("keys.column.entry"));
        field.setOnAction(event -> finish(row, field.getText(), Then.SELECT_NEXT));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                TableView<KeyLine> table = getTableView();
                cancelEdit();
                table.requestFocus();
            } else if (event.getCode() == KeyCode.TAB) {
                event.consume();
                finish(row, field.getText(), event.isShiftDown() ? Then.EDIT_PREVIOUS : Then.EDIT_NEXT);
            }
        });
        setText(null);
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    private void finish(int row, String text, Then then) {
        cancelEdit();
        commit.accept(row, text, then);
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(KeyLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        setGraphic(null);
        setText(isEmpty || line == null ? null : line.entry().text());
    }
}
