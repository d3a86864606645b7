package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.ui.Columns;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the grid; those of records only where records are known and the grid is wide enough. */
final class KeyColumns {
    private static final double LEAST_NUMBER = 48;

    private static final double DIGIT = 9;
    private static final double BESIDE_DIGITS = 20;
    private static final double LEAST_STATE = 92;
    private static final double LEAST_ENTRY = BESIDE_DIGITS + 7 * DIGIT;

    private static final double LEAST_NAME = 24;
    private static final double LEAST_ERP = 64;
    private static final double SCROLL_BAR = 18;

    private static final double ROOM_FOR_NAME = 260;
    private static final double ROOM_FOR_ALL = 560;

    private final TableColumn<KeyLine, KeyLine> number = number();
    private final TableColumn<KeyLine, KeyLine> entry;
    private final TableColumn<KeyLine, KeyLine> name;
    private final TableColumn<KeyLine, KeyLine> type;
    private final TableColumn<KeyLine, KeyLine> erp;
    private final TableColumn<KeyLine, KeyLine> state;

    KeyColumns(KeysModels models, EntryCell.Commit commit) {
        KeyRecords records = models.records();
        KeyCheck check = models.check();
        entry = entry(commit);
        name = described("keys.column.record", 170, records, KnownRecord::label);
        type = described("keys.column.type", 76, records, KeyColumns::type);
        erp = described("keys.column.erp", 90, records, record -> erpKey(record, check.source().get()));
        type.setMinWidth(type.getPrefWidth());
        erp.setMinWidth(LEAST_ERP);
        state = state(models);
    }

    List<TableColumn<KeyLine, KeyLine>> all() {
        return List.of(number, entry, name, type, erp, state);
    }

    TableColumn<KeyLine, KeyLine> entry() {
        return entry;
    }

    /**
     * The name takes what the others can spare.
     *
     * @param records whether any record is known
     */
    void show(boolean records, double width) {
        Columns.offer(name, records && width > ROOM_FOR_NAME);
        Columns.offer(type, records && width > ROOM_FOR_ALL);
        Columns.offer(erp, records && width > ROOM_FOR_ALL);
        double others = number.getMinWidth() + LEAST_ENTRY + LEAST_STATE
                + (type.isVisible() ? type.getPrefWidth() : 0) + (erp.isVisible() ? erp.getPrefWidth() : 0);
        name.setMinWidth(Math.clamp(width - others - SCROLL_BAR, LEAST_NAME, name.getPrefWidth()));
    }

    /** The number of the last row is never cut. */
    void makeRoomFor(int rows) {
        double width = Math.max(LEAST_NUMBER, BESIDE_DIGITS + DIGIT * Texts.id(rows).length());
        number.setMinWidth(width);
        number.setMaxWidth(width);
    }

    private static TableColumn<KeyLine, KeyLine> column(String key, double width) {
        TableColumn<KeyLine, KeyLine> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(key);
        column.setSortable(false); // the order is the one that keys are sent in
        column.setReorderable(false);
        column.setEditable(false); // or a double click would edit a cell that has no field
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

    private static TableColumn<KeyLine, KeyLine> entry(EntryCell.Commit commit) {
        TableColumn<KeyLine, KeyLine> column = column("keys.column.entry", 90);
        column.setMinWidth(LEAST_ENTRY);
        column.setCellFactory(col -> new EntryCell(commit));
        column.setEditable(true);
        return column;
    }

    private static TableColumn<KeyLine, KeyLine> described(String key, double width, KeyRecords records,
            Function<KnownRecord, String> text) {
        TableColumn<KeyLine, KeyLine> column = column(key, width);
        column.setReorderable(true);
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
}
