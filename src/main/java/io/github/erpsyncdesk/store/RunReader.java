package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.SyncSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows back into values. An intent without an outcome reads as unknown, whoever left it. */
final class RunReader {
    private final Connection connection;
    private final boolean records;

    RunReader(Connection connection) {
        this(connection, true);
    }

    private RunReader(Connection connection, boolean records) {
        this.connection = connection;
        this.records = records;
    }

    /** Reads how runs ended, and leaves their changed records aside. */
    static RunReader ofOutcomes(Connection connection) {
        return new RunReader(connection, false);
    }

    List<RunHead> heads(int most) throws SQLException {
        return heads(" ORDER BY r.id DESC LIMIT ?", most);
    }

    /** @param table blank for any */
    List<RunHead> touching(String table, int record) throws SQLException {
        return heads(" WHERE r.id IN (SELECT c.run FROM touched c WHERE c.record=?1 AND (?2='' OR c.table_id="
                + "(SELECT t.id FROM table_name t WHERE t.name=?2))) ORDER BY r.id DESC", record, table);
    }

    private List<RunHead> heads(String which, Object... values) throws SQLException {
        List<RunHead> heads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.*, (SELECT coalesce(sum(b.changed), 0) FROM batch b WHERE b.run = r.id) AS changed FROM run r"
                        + which)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(head(row));
                }
            }
        } finally {
            connection.commit();
        }
        return heads;
    }

    private static RunHead head(ResultSet row) throws SQLException {
        return new RunHead(row.getLong("id"), Instant.ofEpochMilli(row.getLong("started_at")), server(row),
                row.getString("profile"),
                ServerKind.valueOf(row.getString("kind")), row.getString("user_name"), source(row),
                BlankRule.valueOf(row.getString("blanks")),
                row.getInt("everything") == 1, row.getInt("requested"), row.getInt("changed"),
                row.getString("outcome") == null ? Outcome.UNKNOWN : Outcome.valueOf(row.getString("outcome")),
                Duration.ofNanos(row.getLong("took_nanos")),
                row.getLong("parent"), row.getString("note"), row.getInt("pinned") == 1, row.getInt("ended") == 1);
    }

    boolean holds(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM run WHERE id=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    RunRecord open(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no such run");
                }
                ResyncPlan plan = plan(row);
                return new RunRecord(run, plan, outcomes(run, plan), Instant.ofEpochMilli(row.getLong("started_at")),
                        Duration.ofNanos(row.getLong("took_nanos")), Optional.empty());
            }
        }
    }

    private static ServerIdentity server(ResultSet row) throws SQLException {
        return new ServerIdentity(row.getString("company"), row.getString("db_name"), row.getString("serial"),
                row.getString("version"));
    }

    private static SyncSource source(ResultSet row) throws SQLException {
        return new SyncSource(row.getInt("source_id"), row.getString("source_name"));
    }

    private static ResyncPlan plan(ResultSet row) throws SQLException {
        SyncSource source = source(row);
        Scope scope = row.getInt("everything") == 1 ? new Scope.Everything(source, source.name())
                : new Scope.Keys(KeyList.of(Ints.of(row.getBytes("keys"))));
        ResyncRequest request = new ResyncRequest(server(row), row.getString("profile"),
                ServerKind.valueOf(row.getString("kind")), row.getString("user_name"),
                new Direction(source, row.getInt("others")), scope, BlankRule.valueOf(row.getString("blanks")),
                Instant.ofEpochMilli(row.getLong("confirmed_at")),
                row.getLong("parent"));
        return new ResyncPlan(request, batches(scope, Ints.of(row.getBytes("batch_sizes"))));
    }

    private static List<Batch> batches(Scope scope, int[] sizes) {
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            batches.add(switch (scope) {
                case Scope.Everything everything -> new Batch.Everything(everything);
                case Scope.Keys(KeyList keys) -> new Batch.Keys(batches.size() + 1, keys.slice(from, from + size));
            });
            from += size;
        }
        return batches;
    }

    private List<BatchOutcome> outcomes(long run, ResyncPlan plan) throws SQLException {
        List<BatchOutcome> outcomes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT n, state, ok, status, user_text, technical, error_code, unreadable, failure, code, effect,"
                        + " args, details, took_nanos" + (records ? ", records" : "")
                        + " FROM batch WHERE run=? ORDER BY n")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    outcomes.add(outcome(run, plan.batches().get(row.getInt("n") - 1), row));
                }
            }
        }
        return outcomes;
    }

    private BatchOutcome outcome(long run, Batch batch, ResultSet row) throws SQLException {
        Duration took = Duration.ofNanos(row.getLong("took_nanos"));
        return switch (row.getString("state")) {
            case "answered" -> new BatchOutcome.Answered(batch,
                    new PluginAnswer(row.getInt("ok") == 1, row.getString("status"),
                            new Explanation(row.getString("user_text")), row.getString("technical"),
                            row.getString("error_code"),
                            changes(row)),
                    took);
            case "failed" -> new BatchOutcome.Failed(batch,
                    FailureArgs.failure(row.getString("failure"), row.getString("code"),
                            Effect.valueOf(row.getString("effect")), row.getString("args"), row.getString("details")),
                    took,
                    changes(row));
            case "not sent" -> new BatchOutcome.NotSent(batch);
            case "sent" -> new BatchOutcome.Failed(batch, cutOff(FailureCode.CUT_OFF_SENT), took);
            default -> new BatchOutcome.Failed(batch, cutOff(FailureCode.CUT_OFF), took);
        };
    }

    private static Failure cutOff(FailureCode code) {
        return new Failure.Lost(code, Effect.MAY_HAVE_CHANGED, List.of(), "");
    }

    /** Whether this stands for an outcome that was never written. */
    static boolean isCutOff(Failure failure) {
        return failure.code() == FailureCode.CUT_OFF || failure.code() == FailureCode.CUT_OFF_SENT;
    }

    private ChangeSet changes(ResultSet row) throws SQLException {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        String unreadable = row.getString("unreadable");
        if (unreadable != null) {
            unreadable.lines().forEach(changes::addUnreadable);
        }
        byte[] packed = records ? row.getBytes("records") : null;
        if (packed != null) {
            Records.read(packed, tableNames(), changes);
        }
        return changes.build();
    }

    private Map<Integer, String> tableNames() throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, name FROM table_name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.put(row.getInt(1), row.getString(2));
            }
        }
        return names;
    }
}
