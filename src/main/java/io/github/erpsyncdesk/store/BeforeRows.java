package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RecordRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each value that a preview said a run would overwrite. One whose seal is broken is left out. */
final class BeforeRows {
    private final Connection connection;

    BeforeRows(Connection connection) {
        this.connection = connection;
    }

    Void write(long run, PlannedChanges found) throws SQLException {
        insert("INSERT INTO before_image (run, at, compared, equal, differing, unread, seal) VALUES (?,?,?,?,?,?,?)",
                List.<Object[]>of(new Object[]{run, found.at().toEpochMilli(), found.compared(), found.equal(),
                        found.differing(), found.unread()}));
        List<Object[]> rows = new ArrayList<>();
        for (PlannedChange planned : found.changes()) {
            KnownRecord record = planned.record();
            FieldChange change = planned.change();
            rows.add(new Object[]{run, rows.size(), record.key(), record.record().tableId(), record.record().id(),
                    record.name(), record.department(), change.connection(), planned.system(), change.field(),
                    change.label(), change.now(), change.after()});
        }
        insert("INSERT INTO before_value (run, n, key, table_id, record, name, department, connection, system, field,"
                + " label, now, after, seal) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        return null;
    }

    private void insert(String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.setLong(values.length + 1, Seals.sum(values));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    Optional<PlannedChanges> of(long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM before_image WHERE run=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Object[] values = {run, row.getLong("at"), row.getInt("compared"), row.getInt("equal"),
                        row.getInt("differing"), row.getInt("unread")};
                return row.getLong("seal") != Seals.sum(values) ? Optional.empty()
                        : Optional.of(new PlannedChanges(Instant.ofEpochMilli(row.getLong("at")),
                                row.getInt("compared"), row.getInt("equal"), row.getInt("differing"),
                                row.getInt("unread"), values(run)));
            }
        }
    }

    private List<PlannedChange> values(long run) throws SQLException {
        List<PlannedChange> all = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT * FROM before_value WHERE run=? ORDER BY n")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    value(row).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<PlannedChange> value(ResultSet row) throws SQLException {
        KnownRecord record = new KnownRecord(new InternalKey(row.getInt("key"),
                new RecordRef(row.getInt("table_id"), row.getInt("record"))))
                .named(row.getString("name"), row.getString("department"));
        FieldChange change = new FieldChange(row.getInt("connection"), row.getString("field"),
                row.getString("label"), row.getString("now"), row.getString("after"));
        String system = row.getString("system");
        long seal = Seals.sum(row.getLong("run"), row.getInt("n"), record.key(), record.record().tableId(),
                record.record().id(), record.name(), record.department(), change.connection(), system,
                change.field(), change.label(), change.now(), change.after());
        return row.getLong("seal") == seal ? Optional.of(new PlannedChange(record, system, change))
                : Optional.empty();
    }
}
