package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.RecordRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was known of the records of a run's keys. A row whose seal is broken is left out: the run itself does not depend
 * on it.
 */
final class KnownRows {
    /** No XML can hold these, so no ERP key does. */
    private static final String BETWEEN_PARTS = "\u001F";
    private static final String BETWEEN_LINKS = "\u001E";

    private final Connection connection;

    KnownRows(Connection connection) {
        this.connection = connection;
    }

    Void write(long run, KnownRecords records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO known_record"
                + " (run, key, table_id, record, name, department, links, seal) VALUES (?,?,?,?,?,?,?,?)")) {
            for (KnownRecord record : records.all()) {
                Object[] values = {run, record.key(), record.record().tableId(), record.record().id(), record.name(),
                        record.department(), links(record.links())};
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.setLong(values.length + 1, Seals.sum(values));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return null;
    }

    KnownRecords of(long run) throws SQLException {
        List<KnownRecord> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM known_record WHERE run=?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (Seals.isKnownIntact(row)) {
                        records.add(new KnownRecord(row.getInt("key"),
                                new RecordRef(row.getInt("table_id"), row.getInt("record")), row.getString("name"),
                                row.getString("department"), links(row.getString("links"))));
                    }
                }
            }
        }
        return records.isEmpty() ? KnownRecords.NONE : KnownRecords.of(records);
    }

    /** Compared here: SQLite knows upper and lower case of ASCII letters alone. */
    Set<Long> naming(String text) throws SQLException {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Set<Long> runs = new HashSet<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT run, name, department FROM known_record WHERE name<>''");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!runs.contains(row.getLong(1)) && (row.getString(2) + ", " + row.getString(3))
                        .toLowerCase(Locale.ROOT).contains(wanted)) {
                    runs.add(row.getLong(1));
                }
            }
        }
        return runs;
    }

    private static String links(List<ErpLink> links) {
        return links.stream().map(link -> link.connection() + BETWEEN_PARTS + link.actor().number() + BETWEEN_PARTS
                + link.erpKey()).collect(Collectors.joining(BETWEEN_LINKS));
    }

    private static List<ErpLink> links(String text) {
        List<ErpLink> links = new ArrayList<>();
        for (String link : text.isEmpty() ? new String[0] : text.split(BETWEEN_LINKS)) {
            String[] parts = link.split(BETWEEN_PARTS, 3);
            links.add(new ErpLink(Integer.parseInt(parts[0]), parts[2], ActorType.of(Integer.parseInt(parts[1]))));
        }
        return links;
    }
}
