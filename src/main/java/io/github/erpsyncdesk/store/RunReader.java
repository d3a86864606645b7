package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
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
                "SELECT r.*, CASE WHEN r.ended=1 THEN r.changed ELSE (SELECT coalesce(sum(b.changed), 0) FROM batch b"
                        + " WHERE b.run = r.id) END AS changed_now, EXISTS(SELECT 1 FROM unsettled u WHERE u.run = r.id"
                        + " AND u.dismissed = 0) AS is_unsettled,"
                        + " EXISTS(SELECT 1 FROM server_task t WHERE t.run = r.id) AS on_server FROM run r" + which)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(head(row));
                }
            }
        }
        return heads;
    }

    private static RunHead head(ResultSet row) throws SQLException {
        boolean unsettled = row.getInt("is_unsettled") == 1;
        try {
            return Seals.isRunIntact(row) ? intact(row, unsettled) : RunHead.damaged(row.getLong("id"), unsettled);
        } catch (Damaged | RuntimeException e) {
            return RunHead.damaged(row.getLong("id"), unsettled);
        }
    }

    private static RunHead intact(ResultSet row, boolean unsettled) throws SQLException {
        return new RunHead(row.getLong("id"), Instant.ofEpochMilli(row.getLong("started_at")),
                new RunHead.Place(server(row), row.getString("profile"), StoredNames.KIND.value(row.getString("kind")),
                        StoredText.line(row, "user_name")),
                new RunHead.Request(source(row), StoredNames.BLANKS.value(row.getString("blanks")),
                        row.getInt("everything") == 1, row.getInt("requested"), row.getLong("parent"),
                        row.getInt("on_server") == 1),
                end(row), new RunHead.Marks(row.getString("note"), row.getInt("pinned") == 1, unsettled), false);
    }

    private static RunHead.End end(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new RunHead.End(row.getInt("ended") == 1,
                outcome == null ? Outcome.UNKNOWN : StoredNames.OUTCOME.value(outcome), row.getInt("changed_now"),
                Duration.ofNanos(row.getLong("took_nanos")));
    }

    boolean isIntact(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                return !row.next() || Seals.isRunIntact(row);
            }
        }
    }

    boolean isUnsettled(long run) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT 1 FROM unsettled WHERE run=? AND dismissed=0")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Ended runs that may go by age; the age of a damaged one is not known. */
    List<Long> endedBefore(Instant moment) throws SQLException {
        return heads(" WHERE r.ended=1 AND r.pinned=0 AND r.started_at<? ORDER BY r.id", moment.toEpochMilli())
                .stream().filter(run -> !run.damaged() && !run.unsettled()).map(RunHead::id).toList();
    }

    boolean holds(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM run WHERE id=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** @throws Damaged where one of its rows no longer holds what was written */
    RunRecord open(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no such run");
                }
                check(Seals.isRunIntact(row) && Seals.areKeysIntact(row));
                ResyncPlan plan = plan(row);
                List<BatchOutcome> outcomes = outcomes(run, plan);
                check(row.getInt("ended") == 0 || row.getInt("written") == outcomes.size());
                return new RunRecord(run, plan, outcomes, Instant.ofEpochMilli(row.getLong("started_at")),
                        Duration.ofNanos(row.getLong("took_nanos")), Optional.empty(),
                        records ? new KnownRows(connection).of(run) : KnownRecords.NONE);
            }
        } catch (RuntimeException e) { // values that no version of this program wrote
            throw new Damaged("run " + run + ": " + e.getClass().getSimpleName());
        }
    }

    private static void check(boolean isIntact) throws Damaged {
        if (!isIntact) {
            throw new Damaged("a seal is broken");
        }
    }

    private static ServerIdentity server(ResultSet row) throws SQLException {
        return new ServerIdentity(StoredText.line(row, "company"), StoredText.line(row, "db_name"),
                StoredText.line(row, "serial"),
                StoredText.line(row, "version"));
    }

    private static SyncSource source(ResultSet row) throws SQLException {
        return new SyncSource(row.getInt("source_id"), StoredText.line(row, "source_name"));
    }

    private ResyncPlan plan(ResultSet row) throws SQLException {
        SyncSource source = source(row);
        Scope scope = new StoredScope(row.getInt("everything"), row.getBytes("keys")).scope(source);
        ResyncRequest request = new ResyncRequest(server(row), row.getString("profile"),
                StoredNames.KIND.value(row.getString("kind")), StoredText.line(row, "user_name"),
                new Direction(source, row.getInt("others")), scope, StoredNames.BLANKS.value(row.getString("blanks")),
                Instant.ofEpochMilli(row.getLong("confirmed_at")),
                row.getLong("parent"));
        return new ResyncPlan(request, batches(scope, Ints.of(row.getBytes("batch_sizes"))),
                new TaskRows(connection).holds(row.getLong("id")));
    }

    private static List<Batch> batches(Scope scope, int[] sizes) {
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            batches.add(switch (scope) {
                case Scope.Everything everything -> new Batch.Everything(everything);
                case Scope.Keys(KeyList keys) -> new Batch.Keys(batches.size() + 1, keys.slice(from, from + size));
                case Scope.External external ->
                    new Batch.External(batches.size() + 1, external.keys().slice(from, from + size));
            });
            from += size;
        }
        return batches;
    }

    private List<BatchOutcome> outcomes(long run, ResyncPlan plan) throws SQLException {
        List<BatchOutcome> outcomes = new ArrayList<>();
        Map<Integer, String> tables = records ? tableNames() : Map.of();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM batch WHERE run=? ORDER BY n")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    check(Seals.isBatchIntact(row) && row.getInt("n") == outcomes.size() + 1);
                    outcomes.add(outcome(plan.batches().get(row.getInt("n") - 1), row, tables));
                }
            }
        }
        return outcomes;
    }

    private BatchOutcome outcome(Batch batch, ResultSet row, Map<Integer, String> tables) throws SQLException {
        Duration took = Duration.ofNanos(row.getLong("took_nanos"));
        return switch (row.getString("state")) {
            case "answered" -> new BatchOutcome.Answered(batch,
                    new PluginAnswer(row.getInt("ok") == 1, StoredText.line(row, "status"),
                            new Explanation(StoredText.lines(row, "user_text")), StoredText.lines(row, "technical"),
                            StoredText.line(row, "error_code"),
                            changes(row, tables)),
                    took);
            case "failed" -> new BatchOutcome.Failed(batch,
                    FailureArgs.failure(row.getString("failure"), row.getString("code"),
                            StoredNames.EFFECT.value(row.getString("effect")), row.getString("args"),
                            StoredText.lines(row, "details")),
                    took,
                    changes(row, tables));
            case "not sent" -> new BatchOutcome.NotSent(batch);
            case "sent" -> new BatchOutcome.Failed(batch, cutOff(FailureCode.CUT_OFF_SENT), took);
            case "intended" -> new BatchOutcome.Failed(batch, cutOff(FailureCode.CUT_OFF), took);
            default -> throw new Damaged("a state that was never written");
        };
    }

    private static Failure cutOff(FailureCode code) {
        return new Failure.Lost(code, Effect.MAY_HAVE_CHANGED, List.of(), "");
    }

    /** Whether this means an outcome that was never written. */
    static boolean isCutOff(Failure failure) {
        return failure.code() == FailureCode.CUT_OFF || failure.code() == FailureCode.CUT_OFF_SENT;
    }

    private ChangeSet changes(ResultSet row, Map<Integer, String> tables) throws SQLException {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        String unreadable = row.getString("unreadable");
        if (unreadable != null) {
            Printable.lines(unreadable).lines().forEach(changes::addUnreadable);
        }
        byte[] packed = records ? row.getBytes("records") : null;
        if (packed != null) {
            Records.read(packed, tables, changes);
        }
        return changes.build();
    }

    private Map<Integer, String> tableNames() throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM table_name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (Seals.isTableIntact(row)) {
                    names.put(row.getInt("id"), StoredText.line(row, "name"));
                }
            }
        }
        return names;
    }
}
