package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The grid: number, entry, state. F2 or a double click edits, Delete removes, copy and paste work on whole entries. */
final class KeyTable extends TableView<KeyLine> {
    private static final double LEAST_HEIGHT = 120;
    private static final double LEAST_NUMBER = 48;

    private static final double DIGIT = 9;
    private static final double BESIDE_DIGITS = 20;
    private static final double LEAST_STATE = 96;
    private static final double LEAST_ENTRY = BESIDE_DIGITS + 8 * DIGIT;

    private static final double ROOM_FOR_NAME = 260;
    private static final double ROOM_FOR_ALL = 480;

    private final KeysViewModel model;
    private final TableColumn<KeyLine, KeyLine> entry;
    private final RowSelection<KeyLine> selection;
    /** The row of the whole grid that an edit goes on to; -1 for none. */
    private int next = -1;

    KeyTable(KeysModels models) {
        model = models.keys();
        KeyRecords records = models.records();
        KeyCheck check = models.check();
        entry = entry();
        setId("keys.table");
        setMinHeight(LEAST_HEIGHT);
        setAccessibleText(Texts.text("keys.title"));
        setEditable(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        selection = RowSelection.of(this);
        TableColumn<KeyLine, KeyLine> name = described("keys.column.record", 170, records, KnownRecord::label);
        TableColumn<KeyLine, KeyLine> type = described("keys.column.type", 76, records, KeyTable::type);
        TableColumn<KeyLine, KeyLine> erp = described("keys.column.erp", 90, records,
                record -> erpKey(record, check.source().get()));
        getColumns().setAll(List.of(number(), entry, name, type, erp, state(models)));
        name.visibleProperty().bind(Bindings.createBooleanBinding(() -> records.any() && getWidth() > ROOM_FOR_NAME,
                records.answers(), widthProperty()));
        type.visibleProperty().bind(Bindings.createBooleanBinding(() -> records.any() && getWidth() > ROOM_FOR_ALL,
                records.answers(), widthProperty()));
        erp.visibleProperty().bind(type.visibleProperty());
        Follow.value(this, records.answers(), answers -> refresh());
        Follow.value(this, check.findings(), findings -> refresh());
        Label empty = Controls.text("keys.empty");
        empty.setText(Texts.text("keys.empty"));
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Follow.value(this, model.shown(), this::show);
        Follow.value(this, models.outcomes().outcomes(), now -> refresh());
    }

    /** Other rows: the focus stays at its place, or goes on where an edit ended. */
    private void show(GridLines lines) {
        boolean selected = !selection.isEmpty() || next >= 0;
        int before = getFocusModel().getFocusedIndex();
        int place = Math.min(next < 0 ? before : lines.placeFrom(next), lines.size() - 1);
        setItems(lines);
        TableColumn<KeyLine, ?> number = getColumns().getFirst();
        double width = Math.max(LEAST_NUMBER, BESIDE_DIGITS + DIGIT * Texts.id(lines.gridSize()).length());
        number.setMinWidth(width);
        number.setMaxWidth(width);
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

    /** Puts the text in the place of that row, and goes on to the entry below it. */
    void commit(int row, String text) {
        next = row + 1;
        model.edit(row, text);
        if (next >= 0) {
            selection.clearAndSelect(Math.min(model.shown().get().placeFrom(next), getItems().size() - 1));
            next = -1;
        }
        requestFocus();
    }

    private void edit() {
        int place = getFocusModel().getFocusedIndex();
        if (place >= 0) {
            scrollTo(Math.max(0, place - 2));
            layout();
            edit(place, entry);
        }
    }

    private static TableColumn<KeyLine, KeyLine> column(String key, double width) {
        TableColumn<KeyLine, KeyLine> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<KeyLine, KeyLine> number() {
        TableColumn<KeyLine, KeyLine> column = column("keys.column.number", 56);
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(KeyLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(isEmpty || line == null ? null : Texts.id(line.row() + 1));
            }
        });
        return column;
    }

    private TableColumn<KeyLine, KeyLine> entry() {
        TableColumn<KeyLine, KeyLine> column = column("keys.column.entry", 90);
        column.setMinWidth(LEAST_ENTRY);
        column.setCellFactory(col -> new EntryCell(this::commit));
        column.setEditable(true);
        return column;
    }

    private static TableColumn<KeyLine, KeyLine> described(String key, double width, KeyRecords records,
            Function<KnownRecord, String> text) {
        TableColumn<KeyLine, KeyLine> column = column(key, width);
        column.setId(key);
        column.setCellFactory(col -> new RecordCell(records, text));
        return column;
    }

    private static String type(KnownRecord record) {
        return record.type().map(type -> Texts.text("record.type." + type)).orElse("#" + record.record().tableId());
    }

    /** Of the source; of every connection where the source has none. */
    private static String erpKey(KnownRecord record, @Nullable SyncSource source) {
        return record.links().stream()
                .filter(link -> source == null || source.isCrm() || link.connection() == source.id())
                .map(ErpLink::erpKey).distinct().collect(Collectors.joining(", "));
    }

    private static TableColumn<KeyLine, KeyLine> state(KeysModels models) {
        TableColumn<KeyLine, KeyLine> column = column("keys.column.state", 140);
        column.setMinWidth(LEAST_STATE);
        column.setCellFactory(col -> new StateCell(models));
        return column;
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(selectedRows());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            model.copy(selectedRows(), KeyTable::toClipboard);
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

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
