package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes rows; commits are made by {@link SqliteJournal}. */
final class RunWriter {
    private final Connection connection;
    private final Seals seals;
    private final Map<String, Integer> tableIds = new HashMap<>();

    RunWriter(Connection connection) {
        this.connection = connection;
        seals = new Seals(connection);
    }

    long begin(ResyncPlan plan, Instant startedAt) throws SQLException {
        ResyncRequest request = plan.request();
        StoredScope scope = StoredScope.of(request.scope());
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO run (started_at, company, db_name, serial, version, profile, kind,"
                        + " user_name, source_id, source_name, others, blanks, everything, confirmed_at, "
                        + "requested, keys, batch_sizes, parent)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", Statement.RETURN_GENERATED_KEYS)) {
            Object[] values = {startedAt.toEpochMilli(), request.server().company(), request.server().database(),
                    request.server().serial(),
                    request.server().version(), request.profile(), StoredNames.KIND.of(request.kind()), request.user(),
                    request.source().id(), request.source().name(),
                    request.direction().others(), StoredNames.BLANKS.of(request.blanks()),
                    scope.everything(),
                    request.confirmedAt().toEpochMilli(), request.keyCount(),
                    scope.keys(), Ints.bytes(plan.batches().stream().mapToInt(Batch::size).toArray()),
                    request.parent()};
            set(insert, values);
            insert.executeUpdate();
            try (ResultSet generated = insert.getGeneratedKeys()) {
                generated.next();
                long id = generated.getLong(1);
                seals.keys(id);
                seals.run(id);
                if (plan.onServer()) {
                    new TaskRows(connection).begin(id);
                }
                return id;
            }
        }
    }

    Void intend(long run, Batch batch) throws SQLException {
        execute("INSERT INTO batch (run, n, state) VALUES (?,?,'intended')", run, batch.number());
        seals.batch(run, batch.number());
        return null;
    }

    Void ended(long run, BatchOutcome outcome) throws SQLException {
        write(run, outcome);
        seals.batch(run, outcome.batch().number());
        return null;
    }

    private Void write(long run, BatchOutcome outcome) throws SQLException {
        return switch (outcome) {
            case BatchOutcome.Answered(Batch batch, PluginAnswer answer, Duration took) -> {
                execute("UPDATE batch SET state='answered', ok=?, status=?, user_text=?, technical=?, "
                        + "error_code=?, unreadable=?, took_nanos=?,"
                        + " changed=?, records=?, failure=NULL, code=NULL, effect=NULL, args=NULL, details=NULL"
                        + " WHERE run=? AND n=?", answer.ok() ? 1 : 0, answer.status(),
                        answer.user().raw(), answer.technical(),
                        answer.errorCode(), String.join("\n", answer.changes().unreadable()), took.toNanos(),
                        answer.changes().size(), records(answer.changes()), run, batch.number());
                yield touched(run, answer.changes());
            }
            case BatchOutcome.Failed(Batch batch, Failure failure, Duration took, ChangeSet changes) -> {
                execute("INSERT INTO batch (run, n, state, failure, code, effect,"
                        + " args, details, took_nanos, unreadable, changed, records) VALUES (?,?,'failed',?,?,?,"
                        + "?,?,?,?,?,?) ON CONFLICT (run, n) DO UPDATE SET state=excluded.state,"
                        + " failure=excluded.failure, code=excluded.code, effect=excluded.effect, "
                        + "args=excluded.args, details=excluded.details,"
                        + " took_nanos=excluded.took_nanos, unreadable=excluded.unreadable, "
                        + "changed=excluded.changed, records=excluded.records",
                        run, batch.number(), StoredNames.FAILURE.of(failure.getClass()), failure.code().stored(),
                        StoredNames.EFFECT.of(failure.effect()),
                        FailureArgs.text(failure.args()), failure.details(), took.toNanos(),
                        String.join("\n", changes.unreadable()), changes.size(), records(changes));
                yield touched(run, changes);
            }
            case BatchOutcome.NotSent(Batch batch) ->
                execute("INSERT INTO batch (run, n, state) VALUES (?,?,'not sent')", run, batch.number());
        };
    }

    private byte[] records(ChangeSet changes) throws SQLException {
        int[] tables = new int[changes.tables().size()];
        for (int table = 0; table < tables.length; table++) {
            tables[table] = tableId(changes.tables().get(table));
        }
        return Records.bytes(changes, tables);
    }

    /** By record, so that the rows of a large answer come in the order of their tree. */
    private Void touched(long run, ChangeSet changes) throws SQLException {
        long[] rows = new long[changes.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = (long) changes.recordId(row) << 32 | tableId(changes.table(row));
        }
        Arrays.sort(rows);
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT OR IGNORE INTO touched (record, table_id, run) VALUES (?,?,?)")) {
            for (int row = 0; row < rows.length; row++) {
                insert.setInt(1, (int) (rows[row] >> 32));
                insert.setInt(2, (int) rows[row]);
                insert.setLong(3, run);
                insert.addBatch();
                if (row % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return null;
    }

    private int tableId(String name) throws SQLException {
        Integer known = tableIds.get(name);
        if (known != null) {
            return known;
        }
        execute("INSERT INTO table_name (name) VALUES (?) ON CONFLICT DO NOTHING", name);
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM table_name WHERE name=?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                int id = found.getInt(1);
                seals.table(id);
                tableIds.put(name, id);
                return id;
            }
        }
    }

    Void note(long run, String text) throws SQLException {
        return sealed(run, "UPDATE run SET note=? WHERE id=?", text, run);
    }

    Void pin(long run, boolean pinned) throws SQLException {
        return sealed(run, "UPDATE run SET pinned=? WHERE id=?", pinned ? 1 : 0, run);
    }

    /** Only a run that has ended. */
    Void delete(long run) throws SQLException {
        execute("DELETE FROM touched WHERE run=?", run);
        execute("DELETE FROM known_record WHERE run=?", run);
        execute("DELETE FROM verified WHERE run=?", run);
        execute("DELETE FROM log_entry WHERE run=?", run);
        execute("DELETE FROM log_span WHERE run=?", run);
        execute("DELETE FROM server_task WHERE run=?", run);
        execute("DELETE FROM before_image WHERE run=?", run);
        execute("DELETE FROM before_value WHERE run=?", run);
        execute("DELETE FROM batch WHERE run=?", run);
        return execute("DELETE FROM run WHERE id=? AND ended=1", run);
    }

    Void close(long run, Duration took, Outcome outcome) throws SQLException {
        return sealed(run, "UPDATE run SET ended=1, took_nanos=?, outcome=?,"
                + " changed=(SELECT coalesce(sum(b.changed), 0) FROM batch b WHERE b.run=run.id),"
                + " written=(SELECT count(*) FROM batch b WHERE b.run=run.id) WHERE id=?",
                took.toNanos(), StoredNames.OUTCOME.of(outcome), run);
    }

    /** A row whose damage nobody must take for a change of ours keeps its broken seal. */
    private Void sealed(long run, String sql, Object... values) throws SQLException {
        if (new RunReader(connection).isIntact(run)) {
            execute(sql, values);
            seals.run(run);
            return null;
        }
        throw new Damaged("run " + run);
    }

    private Void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
        return null;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
