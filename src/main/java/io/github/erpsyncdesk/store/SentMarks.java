package io.github.erpsyncdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Notes which intended batch is on its way. A connection of its own that does not wait for the disk, since it comes
 * right before the first byte of every batch, and the intent, which does wait, already says all that a promise needs.
 */
final class SentMarks implements AutoCloseable {
    private final String url;
    private @Nullable Connection connection;

    SentMarks(String url) {
        this.url = url;
    }

    void sent(long run, int batch) {
        try {
            Connection open = connection;
            if (open == null) {
                open = JournalFile.connect(url, SQLiteConfig.SynchronousMode.NORMAL);
                connection = open;
            }
            try (PreparedStatement update = open
                    .prepareStatement("UPDATE batch SET state='sent' WHERE run=? AND n=? AND state='intended'")) {
                update.setLong(1, run);
                update.setInt(2, batch);
                update.executeUpdate();
            }
            open.commit();
        } catch (SQLException e) {
            // the batch is on its way: its intent is written, and the write of its outcome will tell what is wrong with
            // the
            // file
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
