package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is kept of servers' sync logs. A row whose seal is broken is left out: nothing else depends on it. */
final class LogRows {
    private static final int NONE = -1;

    private final Connection connection;

    LogRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param after {@link #NONE} where it is not known
     * @param readAt 0 where nobody has read
     */
    private record Span(long run, int before, int after, long readAt) {
        Object[] values() {
            return new Object[]{run, before, after, readAt};
        }
    }

    /** The first mark is the one before the run, the last one that after it. */
    Void mark(long run, int last) throws SQLException {
        Optional<Span> known = row(run);
        write(known.map(span -> new Span(run, span.before(), last, span.readAt()))
                .orElse(new Span(run, last, NONE, 0)));
        return null;
    }

    Optional<LogSpan> span(long run) throws SQLException {
        return row(run).map(span -> new LogSpan(span.before(),
                span.after() == NONE ? OptionalInt.empty() : OptionalInt.of(span.after())));
    }

    private Optional<Span> row(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM log_span WHERE run=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Span span = new Span(run, row.getInt("before"), row.getInt("after"), row.getLong("read_at"));
                return row.getLong("seal") == Seals.sum(span.values()) ? Optional.of(span) : Optional.empty();
            }
        }
    }

    private void write(Span span) throws SQLException {
        insert("INSERT OR REPLACE INTO log_span (run, before, after, read_at, seal) VALUES (?,?,?,?,?)",
                span.values());
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.setLong(values.length + 1, Seals.sum(values));
            insert.executeUpdate();
        }
    }

    Void write(RunLog log) throws SQLException {
        Span span = row(log.run()).orElseThrow(() -> new Damaged("no place in the sync log"));
        write(new Span(log.run(), span.before(), span.after(), log.at().toEpochMilli()));
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM log_entry WHERE run=?")) {
            delete.setLong(1, log.run());
            delete.executeUpdate();
        }
        for (LogEntry entry : log.entries()) {
            insert("INSERT INTO log_entry (run, id, key, connection, field, old, new, registered, to_crm, certain,"
                    + " seal) VALUES (?,?,?,?,?,?,?,?,?,?,?)", log.run(), entry.id(), entry.key(), entry.connection(),
                    entry.field(), entry.before(), entry.after(), entry.when(), entry.toCrm() ? 1 : 0,
                    entry.certain() ? 1 : 0);
        }
        return null;
    }

    Optional<RunLog> of(long run) throws SQLException {
        long at = row(run).map(Span::readAt).orElse(0L);
        if (at == 0) {
            return Optional.empty();
        }
        List<LogEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT * FROM log_entry WHERE run=? ORDER BY id")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entry(row).ifPresent(entries::add);
                }
            }
        }
        return Optional.of(new RunLog(run, Instant.ofEpochMilli(at), entries));
    }

    private static Optional<LogEntry> entry(ResultSet row) throws SQLException {
        LogEntry entry = new LogEntry(row.getInt("id"), row.getInt("key"), row.getInt("connection"),
                row.getString("field"), row.getString("old"), row.getString("new"), row.getString("registered"),
                row.getInt("to_crm") == 1, row.getInt("certain") == 1);
        long seal = Seals.sum(row.getLong("run"), entry.id(), entry.key(), entry.connection(), entry.field(),
                entry.before(), entry.after(), entry.when(), row.getInt("to_crm"), row.getInt("certain"));
        return row.getLong("seal") == seal ? Optional.of(entry) : Optional.empty();
    }
}
