package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.Function;
import javafx.scene.control.TableCell;

/** What is known of the record of an entry; empty where nothing is, or the entry is no key. */
final class RecordCell extends TableCell<KeyLine, KeyLine> {
    private final KeyRecords records;
    private final Function<KnownRecord, String> text;

    RecordCell(KeyRecords records, Function<KnownRecord, String> text) {
        this.records = records;
        this.text = text;
    }

    @Override
    protected void updateItem(KeyLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        boolean isKey = !isEmpty && line != null
                && (line.entry().state() == EntryState.KEY || line.entry().state() == EntryState.DUPLICATE);
        String shown = isKey ? records.of(line.entry().number()).map(text).orElse("") : "";
        setText(shown.isEmpty() ? null : shown.replaceAll("\\p{Cntrl}+", " "));
        setTooltip(shown.isEmpty() ? null : Controls.tooltipOf(shown));
    }
}
