package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each change of a server's own synchronisation, numbered in one row with the runs. */
final class ActionRows {
    private final Connection connection;
    private final Seals seals;

    ActionRows(Connection connection) {
        this.connection = connection;
        seals = new Seals(connection);
    }

    long intend(Session session, ServerChange change, Instant at) throws SQLException {
        long id = nextNumber();
        ServerIdentity server = session.server();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO action (id, started_at, company,"
                + " db_name, serial, version, profile, user_name, kind, asked) VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            Object[] values = {id, at.toEpochMilli(), server.company(), server.database(), server.serial(),
                    server.version(), session.profile().name(), session.user(), change.kind(), change.asked()};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        seals.action(id);
        return id;
    }

    /** The next one that a run would get, which no run gets now. */
    private long nextNumber() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.executeUpdate("UPDATE sqlite_sequence SET seq=seq+1 WHERE name='run'") == 0) {
                statement.executeUpdate("INSERT INTO sqlite_sequence (name, seq) VALUES ('run', 1)");
            }
            try (ResultSet row = statement.executeQuery("SELECT seq FROM sqlite_sequence WHERE name='run'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Void ended(long action, Outcome outcome, String says) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE action SET outcome=?, says=? WHERE id=?")) {
            update.setString(1, StoredNames.OUTCOME.of(outcome));
            update.setString(2, says);
            update.setLong(3, action);
            update.executeUpdate();
        }
        seals.action(action);
        return null;
    }

    List<ServerAction> newest(int most) throws SQLException {
        List<ServerAction> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM action ORDER BY id DESC LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(action(row));
                }
            }
        }
        return found;
    }

    Optional<ServerAction> one(long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM action WHERE id=?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(action(row)) : Optional.empty();
            }
        }
    }

    /** What has no end, or is damaged, is unknown. */
    private static ServerAction action(ResultSet row) throws SQLException {
        boolean intact = Seals.isActionIntact(row);
        String outcome = row.getString("outcome");
        return new ServerAction(row.getLong("id"), Instant.ofEpochMilli(row.getLong("started_at")),
                new ServerIdentity(row.getString("company"), row.getString("db_name"), row.getString("serial"),
                        row.getString("version")),
                row.getString("profile"), row.getString("user_name"), row.getString("kind"), row.getString("asked"),
                intact && outcome != null ? StoredNames.OUTCOME.value(outcome) : Outcome.UNKNOWN,
                intact ? row.getString("says") : "", !intact);
    }
}
