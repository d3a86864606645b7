package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.RunRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of versions before 3 get their seals, and what their runs left without an answer gets rows of its own. */
final class Sealing {
    private final Connection connection;
    private final Seals seals;

    Sealing(Connection connection) {
        this.connection = connection;
        seals = new Seals(connection);
    }

    void all() throws SQLException {
        for (long[] batch : ids("SELECT run, n FROM batch")) {
            seals.batch(batch[0], (int) batch[1]);
        }
        for (long[] table : ids("SELECT id, 0 FROM table_name")) {
            seals.table((int) table[0]);
        }
        List<long[]> runs = ids("SELECT id, ended FROM run ORDER BY id");
        for (long[] run : runs) {
            seals.keys(run[0]);
            seals.run(run[0]);
        }
        RunReader reader = RunReader.ofOutcomes(connection);
        UnsettledRows unsettled = new UnsettledRows(connection);
        for (long[] run : runs) {
            if (run[1] == 1) {
                settle(run[0], reader, unsettled);
            }
        }
    }

    private static void settle(long id, RunReader reader, UnsettledRows unsettled) throws SQLException {
        RunRecord run;
        try {
            run = reader.open(id);
        } catch (Damaged e) {
            return; // it was damaged before rows had seals; its list says so, and nothing is known of its keys
        }
        unsettled.after(run);
    }

    private List<long[]> ids(String sql) throws SQLException {
        List<long[]> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(new long[]{row.getLong(1), row.getLong(2)});
            }
        }
        return ids;
    }
}
