package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Printable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a server as the journal holds them: earlier versions kept them as they came, so what would drive a terminal
 * is made visible where they are read, too.
 */
final class StoredText {

    private StoredText() {}

    /** A name or another text of one line. */
    static String line(ResultSet row, String column) throws SQLException {
        return Printable.line(there(row.getString(column)));
    }

    /** A text that may have lines. */
    static String lines(ResultSet row, String column) throws SQLException {
        return Printable.lines(there(row.getString(column)));
    }

    private static String there(@Nullable String text) throws Damaged {
        if (text == null) {
            throw new Damaged("a text is missing");
        }
        return text;
    }
}
