package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.model.Unsettled.Sent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What runs left without an answer, by database and not by run, so that it outlives the runs and the company's name. A
 * row that is damaged stands for any key of any source on any server, until somebody dismisses it.
 */
final class UnsettledRows {
    private static final String ANY_SERVER = "";

    private final Connection connection;

    UnsettledRows(Connection connection) {
        this.connection = connection;
    }

    Unsettled of(ServerIdentity server) throws SQLException {
        List<Sent> sent = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM unsettled ORDER BY run");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!Seals.isUnsettledIntact(row)) {
                    sent.add(any(row.getLong("run")));
                } else if (row.getInt("dismissed") == 0 && concerns(row.getString("server"), server)) {
                    sent.add(sent(row));
                }
            }
        }
        return new Unsettled(sent);
    }

    private static Sent sent(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        int source = row.getInt("source");
        byte[] keys = row.getBytes("keys");
        int scope = row.getInt("everything");
        return scope == StoredScope.EXTERNAL ? new Sent(run, source, StoredScope.external(keys))
                : new Sent(run, source, scope == 1, Ints.of(keys));
    }

    private static boolean concerns(String stored, ServerIdentity server) {
        return stored.equals(ANY_SERVER) || stored.equals(server.databaseKey());
    }

    private static Sent any(long run) {
        return new Sent(run, Unsettled.ANY_SOURCE, true, new int[0]);
    }

    /** One more run has ended. */
    void after(RunRecord run) throws SQLException {
        ServerIdentity server = run.request().server();
        Unsettled before = of(server);
        Unsettled after = before.after(run);
        if (after.equals(before)) {
            return;
        }
        for (Sent gone : before.sent()) {
            if (!after.sent().contains(gone)) {
                execute("DELETE FROM unsettled WHERE run=?", gone.run());
            }
        }
        for (Sent left : after.sent()) {
            if (!before.sent().contains(left)) {
                put(left, server.databaseKey());
            }
        }
    }

    /** A run that was cut off and whose rows are damaged: nobody knows what it sent, or where. */
    void afterDamaged(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM unsettled WHERE run=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        put(any(run), ANY_SERVER);
    }

    private void put(Sent sent, String server) throws SQLException {
        StoredScope scope = sent.external() == null
                ? new StoredScope(sent.everything() ? 1 : 0, Ints.bytes(sent.keys()))
                : new StoredScope(StoredScope.EXTERNAL, StoredScope.bytes(sent.external()));
        execute("INSERT OR REPLACE INTO unsettled (run, server, source, everything, keys) VALUES (?,?,?,?,?)",
                sent.run(), server, sent.source(), scope.everything(), scope.keys());
        new Seals(connection).unsettled(sent.run());
    }

    /** These keys of a run are as they were meant to be, by what somebody has read since. */
    void settle(long run, int[] sorted) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT * FROM unsettled WHERE run=? AND dismissed=0 AND everything=0")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (sorted.length == 0 || !row.next() || !Seals.isUnsettledIntact(row)) {
                    return;
                }
                Sent left = sent(row).without(sorted);
                if (left.isSettled()) {
                    execute("DELETE FROM unsettled WHERE run=?", run);
                } else {
                    put(left, row.getString("server"));
                }
            }
        }
    }

    /** The server has said how this run ended after all. */
    void answered(long run) throws SQLException {
        execute("DELETE FROM unsettled WHERE run=?", run);
    }

    /** @return whether this run had left anything */
    boolean dismiss(long run) throws SQLException {
        int rows = execute("UPDATE unsettled SET dismissed=1, keys=? WHERE run=?", new byte[0], run);
        new Seals(connection).unsettled(run);
        return rows > 0;
    }

    private int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
