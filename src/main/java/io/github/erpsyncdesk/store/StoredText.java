package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Printable;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Texts of a server as the journal holds them: earlier versions kept them as they came, so what would drive a terminal
 * is made visible where they are read, too.
 */
final class StoredText {

    private StoredText() {}

    /** A name or another text of one line; null where the column is. */
    static String line(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Printable.line(text);
    }

    /** A text that may have lines; null where the column is. */
    static String lines(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Printable.lines(text);
    }
}
