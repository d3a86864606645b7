package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.ResyncPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of a run's batches. An intent without an outcome reads as unknown, whoever left it. */
final class OutcomeRows {
    private final Connection connection;
    private final boolean records;

    /** @param records whether changed records are read too */
    OutcomeRows(Connection connection, boolean records) {
        this.connection = connection;
        this.records = records;
    }

    List<BatchOutcome> of(long run, ResyncPlan plan) throws SQLException {
        List<BatchOutcome> outcomes = new ArrayList<>();
        Map<Integer, String> tables = records ? tableNames() : Map.of();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM batch WHERE run=? ORDER BY n")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RunReader.check(Seals.isBatchIntact(row) && row.getInt("n") == outcomes.size() + 1);
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
