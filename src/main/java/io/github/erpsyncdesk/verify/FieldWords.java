package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.LogEntry;
import java.util.Optional;

/** An entry of the sync log in words. */
final class FieldWords {

    private FieldWords() {}

    /** The log cuts long values; nobody shall take the beginning for the whole. */
    static String value(String text) {
        return text.isEmpty() ? Texts.text("fields.blank")
                : LogEntry.isCut(text) ? Texts.text("fields.cut", text) : text;
    }

    /**
     * From where to where.
     *
     * @param connection its name, where that is known
     */
    static String place(LogEntry entry, Optional<String> connection) {
        return Texts.text(entry.toCrm() ? "fields.toCrm" : "fields.fromCrm", connection
                .orElseGet(() -> Texts.text("fields.connection", String.valueOf(entry.connection()))));
    }
}
