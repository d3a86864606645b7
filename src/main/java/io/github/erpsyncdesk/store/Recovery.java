package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends runs that were cut off: what was intended without an outcome is unknown, what was never intended was not sent.
 */
final class Recovery {
    private final Connection connection;
    private final RunWriter writer;

    Recovery(Connection connection, RunWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /** @param current the run that this program has under way; 0 for none */
    List<CutOffRun> run(long current) throws SQLException {
        List<CutOffRun> found = new ArrayList<>();
        for (long run : open(connection, current)) {
            try {
                found.add(end(run));
            } catch (Damaged e) {
                new UnsettledRows(connection).afterDamaged(run);
            }
        }
        return found;
    }

    /** Runs that have not ended. */
    static List<Long> open(Connection connection, long current) throws SQLException {
        List<Long> runs = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT id FROM run WHERE ended=0 AND id<>? ORDER BY id")) {
            select.setLong(1, current);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(row.getLong(1));
                }
            }
        }
        return runs;
    }

    private CutOffRun end(long run) throws SQLException {
        RunReader reader = RunReader.ofOutcomes(connection);
        RunRecord before = reader.open(run);
        List<Batch> batches = before.plan().batches();
        for (BatchOutcome outcome : before.outcomes()) {
            if (outcome instanceof BatchOutcome.Failed failed && OutcomeRows.isCutOff(failed.failure())) {
                writer.ended(run, outcome);
            }
        }
        for (Batch batch : batches.subList(before.outcomes().size(), batches.size())) {
            writer.ended(run, new BatchOutcome.NotSent(batch));
        }
        RunRecord after = reader.open(run);
        writer.close(run, Duration.ZERO, after.outcome());
        new UnsettledRows(connection).after(after);
        int unknown = after.request().isEverything() ? 1 : after.count(KeyState.UNKNOWN);
        return new CutOffRun(run, after.count(KeyState.CONFIRMED) + after.count(KeyState.CONFIRMED_WITH_WARNING),
                unknown, after.count(KeyState.NOT_SENT));
    }
}
