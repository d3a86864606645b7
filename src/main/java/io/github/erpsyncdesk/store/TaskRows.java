package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.TaskOfRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row for each run that the server carries out as a task, with the task's number once it is known. A row whose seal
 * is broken names no task: somebody else's would be followed.
 */
final class TaskRows {
    private static final int NOT_KNOWN = 0;

    private final Connection connection;

    TaskRows(Connection connection) {
        this.connection = connection;
    }

    /** A run of that kind begins; its task is not known. */
    Void begin(long run) throws SQLException {
        return put(run, NOT_KNOWN);
    }

    Void found(long run, int task) throws SQLException {
        return put(run, task);
    }

    private Void put(long run, int task) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT OR REPLACE INTO server_task (run, task, seal) VALUES (?,?,?)")) {
            insert.setLong(1, run);
            insert.setInt(2, task);
            insert.setLong(3, Seals.sum(run, task));
            insert.executeUpdate();
        }
        return null;
    }

    boolean holds(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM server_task WHERE run=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Runs whose task is known, the newest first. */
    List<TaskOfRun> known() throws SQLException {
        List<TaskOfRun> found = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT * FROM server_task WHERE task<>0 ORDER BY run DESC");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (row.getLong("seal") == Seals.sum(row.getLong("run"), row.getInt("task"))) {
                    found.add(new TaskOfRun(row.getLong("run"), row.getInt("task")));
                }
            }
        }
        return found;
    }
}
