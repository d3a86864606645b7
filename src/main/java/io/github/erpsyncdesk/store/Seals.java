package io.github.erpsyncdesk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A checksum over each row, since SQLite keeps none: bytes that a disk changed within a row would otherwise be taken
 * for what was written. Each list of columns is for ever; a later version that adds one seals it with another column.
 */
final class Seals {
    private static final List<String> RUN = List.of("id", "started_at", "company", "db_name", "serial", "version",
            "profile", "kind", "user_name", "source_id", "source_name", "others", "blanks", "everything",
            "confirmed_at", "requested", "ended", "outcome", "took_nanos", "parent", "note", "pinned", "changed",
            "written", "keys_seal");
    /** Apart from the others, so that a list of runs need not read them. */
    private static final List<String> KEYS = List.of("keys", "batch_sizes");
    private static final List<String> BATCH = List.of("run", "n", "ok", "status", "user_text", "technical",
            "error_code", "unreadable", "failure", "code", "effect", "args", "details", "took_nanos", "changed",
            "records");
    private static final List<String> TABLE = List.of("id", "name");
    private static final List<String> UNSETTLED = List.of("run", "server", "source", "everything", "keys",
            "dismissed");

    private static final List<String> ACTION = List.of("id", "started_at", "company", "db_name", "serial", "version",
            "profile", "user_name", "kind", "asked", "outcome", "says");

    private static final List<String> KNOWN = List.of("run", "key", "table_id", "record", "name", "department",
            "links");

    private static final List<String> VERIFIED = List.of("run", "n", "at", "key", "result", "fields");

    private final Connection connection;

    Seals(Connection connection) {
        this.connection = connection;
    }

    static boolean isRunIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, RUN);
    }

    static boolean areKeysIntact(ResultSet row) throws SQLException {
        return row.getLong("keys_seal") == sum(row, KEYS);
    }

    static boolean isBatchIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == batch(row);
    }

    static boolean isTableIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, TABLE);
    }

    static boolean isUnsettledIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, UNSETTLED);
    }

    static boolean isKnownIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, KNOWN);
    }

    static boolean isActionIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, ACTION);
    }

    static boolean isVerifiedIntact(ResultSet row) throws SQLException {
        return row.getLong("seal") == sum(row, VERIFIED);
    }

    void action(long id) throws SQLException {
        seal("action", "seal", ACTION, "id=?", id);
    }

    /** Of a row that is about to be written, its columns in order. */
    static long sum(Object... values) {
        CRC32C sum = new CRC32C();
        for (Object value : values) {
            add(sum, value);
        }
        return sum.getValue();
    }

    void keys(long run) throws SQLException {
        seal("run", "keys_seal", KEYS, "id=?", run);
    }

    void run(long run) throws SQLException {
        seal("run", "seal", RUN, "id=?", run);
    }

    void table(int id) throws SQLException {
        seal("table_name", "seal", TABLE, "id=?", id);
    }

    void unsettled(long run) throws SQLException {
        seal("unsettled", "seal", UNSETTLED, "run=?", run);
    }

    void batch(long run, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM batch WHERE run=? AND n=?")) {
            select.setLong(1, run);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    update("UPDATE batch SET seal=? WHERE run=? AND n=?", batch(row), run, number);
                }
            }
        }
    }

    private void seal(String table, String into, List<String> columns, String which, long key) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE " + which)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    update("UPDATE " + table + " SET " + into + "=? WHERE " + which, sum(row, columns), key);
                }
            }
        }
    }

    private void update(String sql, long... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** An intended batch and one that is on its way are the same row: the mark of the sending does not wait for it. */
    private static long batch(ResultSet row) throws SQLException {
        String state = row.getString("state");
        CRC32C sum = new CRC32C();
        add(sum, "sent".equals(state) ? "intended" : state);
        return sum.getValue() << 32 ^ sum(row, BATCH);
    }

    private static long sum(ResultSet row, List<String> columns) throws SQLException {
        CRC32C sum = new CRC32C();
        for (String column : columns) {
            add(sum, row.getObject(column));
        }
        return sum.getValue();
    }

    private static void add(CRC32C sum, Object value) {
        byte[] bytes = switch (value) {
            case null -> new byte[0];
            case byte[] blob -> blob;
            case Integer number -> longBytes(number);
            case Long number -> longBytes(number);
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
        sum.update(value == null ? 0 : value instanceof byte[] ? 1 : value instanceof Number ? 2 : 3);
        sum.update(longBytes(bytes.length));
        sum.update(bytes);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
