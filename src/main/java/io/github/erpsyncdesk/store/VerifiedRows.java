package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Verification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each key that was looked at again. A row whose seal is broken tells nothing: its key is unreadable. */
final class VerifiedRows {
    /** No XML can hold it, so no field's key does. */
    private static final String BETWEEN = "\u001F";

    private final Connection connection;

    VerifiedRows(Connection connection) {
        this.connection = connection;
    }

    Void write(Verification verification) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM verified WHERE run=?")) {
            delete.setLong(1, verification.run());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection
                .prepareStatement(
                        "INSERT INTO verified (run, n, at, key, result, fields, seal) VALUES (?,?,?,?,?,?,?)")) {
            int number = 0;
            for (Verification.Key key : verification.keys()) {
                Object[] values = {verification.run(), number++, key.at().toEpochMilli(), key.key(),
                        StoredNames.VERIFIED.of(key.result()), String.join(BETWEEN, key.fields())};
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.setLong(values.length + 1, Seals.sum(values));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        new UnsettledRows(connection).settle(verification.run(),
                verification.keys(Verification.Result.EQUAL).sorted().toArray());
        return null;
    }

    Optional<Verification> of(long run) throws SQLException {
        List<Verification.Key> keys = new ArrayList<>();
        Instant at = Instant.EPOCH;
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM verified WHERE run=? ORDER BY n")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Verification.Key key = key(row);
                    keys.add(key);
                    at = key.at().isAfter(at) ? key.at() : at;
                }
            }
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Verification(run, at, keys));
    }

    private static Verification.Key key(ResultSet row) throws SQLException {
        String fields = row.getString("fields");
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        return Seals.isVerifiedIntact(row)
                ? new Verification.Key(row.getInt("key"), StoredNames.VERIFIED.value(row.getString("result")),
                        fields.isEmpty() ? List.of() : List.of(fields.split(BETWEEN, -1)), at)
                : new Verification.Key(row.getInt("key"), Verification.Result.UNREADABLE, List.of(), at);
    }
}
