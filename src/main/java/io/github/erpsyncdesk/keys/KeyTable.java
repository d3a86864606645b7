package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.keys.KeysViewModel.Line;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.SafeTextField;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The grid: number, entry, state. F2 or a double click edits, Delete removes, copy and paste work on whole entries. */
final class KeyTable extends TableView<Line> {
    private static final double LEAST_HEIGHT = 150;

    private final KeysViewModel model;

    KeyTable(KeysViewModel model) {
        this.model = model;
        itemsProperty().bind(model.shown());
        setId("keys.table");
        setMinHeight(LEAST_HEIGHT);
        setAccessibleText(Texts.text("keys.title"));
        setEditable(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().setAll(List.of(number(), entry(), state()));
        Label empty = Controls.text("keys.empty");
        empty.setText(Texts.text("keys.empty"));
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
        setOnKeyPressed(this::pressed);
    }

    private static TableColumn<Line, Line> column(String key, double width) {
        TableColumn<Line, Line> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<Line, Line> number() {
        TableColumn<Line, Line> column = column("keys.column.number", 56);
        column.setMinWidth(48);
        column.setMaxWidth(80);
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(Line line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(isEmpty || line == null ? null : Texts.id(line.row() + 1));
            }
        });
        return column;
    }

    private TableColumn<Line, Line> entry() {
        TableColumn<Line, Line> column = column("keys.column.entry", 90);
        column.setCellFactory(col -> new EntryCell(model));
        column.setEditable(true);
        return column;
    }

    private static TableColumn<Line, Line> state() {
        TableColumn<Line, Line> column = column("keys.column.state", 210);
        column.setCellFactory(col -> new StateCell());
        return column;
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(selectedRows());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.copy(selectedRows()));
            Clipboard.getSystemClipboard().setContent(content);
        } else if (event.getCode() == KeyCode.F2 && getFocusModel().getFocusedIndex() >= 0) {
            edit(getFocusModel().getFocusedIndex(), getColumns().get(1));
        } else {
            return;
        }
        event.consume();
    }

    private List<Integer> selectedRows() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(Line::row).toList();
    }

    /** Edits as text and never joins pasted lines. */
    private static final class EntryCell extends TableCell<Line, Line> {
        private final KeysViewModel model;

        EntryCell(KeysViewModel model) {
            this.model = model;
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (!isEditing()) {
                return;
            }
            SafeTextField field = new SafeTextField(lines -> finish(getItem().row(), lines));
            field.setText(getItem().entry().text());
            field.setAccessibleText(Texts.text("keys.column.entry"));
            field.setOnAction(event -> finish(getItem().row(), field.getText()));
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    event.consume();
                    cancelEdit();
                }
            });
            setText(null);
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }

        private void finish(int row, String text) {
            TableView<Line> table = getTableView();
            cancelEdit();
            model.edit(row, text);
            table.requestFocus();
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            setGraphic(null);
            setText(isEmpty || line == null ? null : line.entry().text());
        }
    }

    private static final class StateCell extends TableCell<Line, Line> {
        @Override
        protected void updateItem(Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            getStyleClass().removeAll("entry-wrong", "entry-waits");
            if (isEmpty || line == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            EntryState state = line.entry().state();
            setText(Texts.text("keys.state." + state, line.entry().number()));
            setTooltip(Controls.tooltip("keys.state." + state, line.entry().number()));
            setGraphic(new FontIcon(switch (state) {
                case KEY -> Feather.CHECK;
                case DUPLICATE -> Feather.COPY;
                case RANGE, AMBIGUOUS -> Feather.HELP_CIRCLE;
                default -> Feather.X_CIRCLE;
            }));
            if (state == EntryState.RANGE || state == EntryState.AMBIGUOUS) {
                getStyleClass().add("entry-waits");
            } else if (state.needsDecision()) {
                getStyleClass().add("entry-wrong");
            }
        }
    }
}
