package io.github.erpsyncdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** A database in memory. */
final class Images {

    private Images() {}

    static Connection of(byte[] image) throws SQLException {
        SQLiteConnection connection = (SQLiteConnection) new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        try {
            connection.deserialize("main", image);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
