package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
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
import java.util.List;
import java.util.Optional;

/** A run as on the day, from its rows. */
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
                List<BatchOutcome> outcomes = new OutcomeRows(connection, records).of(run, plan);
                check(row.getInt("ended") == 0 || row.getInt("written") == outcomes.size());
                return new RunRecord(run, plan, outcomes, Instant.ofEpochMilli(row.getLong("started_at")),
                        Duration.ofNanos(row.getLong("took_nanos")), Optional.empty(),
                        records ? new KnownRows(connection).of(run) : KnownRecords.NONE);
            }
        } catch (RuntimeException e) { // values that no version of this program wrote
            throw new Damaged("run " + run + ": " + e.getClass().getSimpleName());
        }
    }

    static void check(boolean isIntact) throws Damaged {
        if (!isIntact) {
            throw new Damaged("a seal is broken");
        }
    }

    static ServerIdentity server(ResultSet row) throws SQLException {
        return new ServerIdentity(StoredText.line(row, "company"), StoredText.line(row, "db_name"),
                StoredText.line(row, "serial"),
                StoredText.line(row, "version"));
    }

    static SyncSource source(ResultSet row) throws SQLException {
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
}
