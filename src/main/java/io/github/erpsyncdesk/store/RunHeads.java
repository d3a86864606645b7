package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a list of runs shows of each, without opening it. A run with a broken seal is listed as damaged. */
final class RunHeads {
    private final Connection connection;

    RunHeads(Connection connection) {
        this.connection = connection;
    }

    List<RunHead> newest(int most) throws SQLException {
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
                new RunHead.Place(RunReader.server(row), row.getString("profile"),
                        StoredNames.KIND.value(row.getString("kind")),
                        StoredText.line(row, "user_name")),
                new RunHead.Request(RunReader.source(row), StoredNames.BLANKS.value(row.getString("blanks")),
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

    /** Ended runs that may go by age; the age of a damaged one is not known. */
    List<Long> endedBefore(Instant moment) throws SQLException {
        return heads(" WHERE r.ended=1 AND r.pinned=0 AND r.started_at<? ORDER BY r.id", moment.toEpochMilli())
                .stream().filter(run -> !run.damaged() && !run.unsettled()).map(RunHead::id).toList();
    }
}
