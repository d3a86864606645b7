package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A line of a preview: a field of a record in one system, or what there is to say of the record there.
 *
 * @param system an ERP connection's id, 0 for CRM, {@link #NOWHERE} where all systems are meant
 * @param systemName blank where all systems are meant
 * @param change empty where no field is meant
 * @param why what is said in the place of a field
 */
record PreviewLine(RecordPreview of, PreviewKind kind, int system, String systemName,
        Optional<FieldChange> change, Optional<Notice> why) {
    static final int NOWHERE = -1;

    /** The lines of a record: its changes, then what could not be read; one line where it is equal. */
    static List<PreviewLine> of(RecordPreview record, IntFunction<String> names) {
        List<PreviewLine> lines = new ArrayList<>();
        record.changes().forEach(change -> lines.add(new PreviewLine(record,
                change.becomesBlank() ? PreviewKind.BLANK : PreviewKind.CHANGES, change.connection(),
                names.apply(change.connection()), Optional.of(change), Optional.empty())));
        record.unread().forEach(unread -> lines.add(new PreviewLine(record, PreviewKind.UNREADABLE, unread.connection(),
                names.apply(unread.connection()), Optional.empty(), Optional.of(why(record, unread)))));
        if (record.isEqual()) {
            lines.add(new PreviewLine(record, PreviewKind.SAME, NOWHERE, "", Optional.empty(),
                    Optional.of(Notice.of(record.compared() == 0 ? "preview.line.nowhere" : "preview.line.equal",
                            record.compared()))));
        }
        return lines;
    }

    private static Notice why(RecordPreview record, Unread unread) {
        return unread.why().map(failure -> failure.what()).orElseGet(() -> Notice
                .of(record.isUnknown() ? "preview.line.unknown" : "preview.line.unclear"));
    }

    /** What can be searched. */
    String text() {
        return String.join(" ", record().label(), String.valueOf(record().key()), systemName,
                change.map(field -> field.label() + " " + field.field() + " " + field.now() + " " + field.after())
                        .orElse(""));
    }

    KnownRecord record() {
        return of.record();
    }
}
