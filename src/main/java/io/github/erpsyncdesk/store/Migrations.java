package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.files.OwnerOnly;
import io.github.erpsyncdesk.model.ChangeSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the file from any older version to this one, in one transaction, after a copy of it was put beside it. */
final class Migrations {
    static final int VERSION = 10;
    /** Its tables are those before it; a scope may be {@link StoredScope#EXTERNAL}, which older programs misread. */
    private static final int ONLY_VALUES = 5;
    private static final int SEALED = 3;

    private final Connection connection;
    private final @Nullable Path file;

    /** @param file null for a journal in memory, of which no copy is kept */
    Migrations(Connection connection, @Nullable Path file) {
        this.connection = connection;
        this.file = file;
    }

    void from(int version) throws SQLException, IOException {
        if (version > 0 && version < VERSION && file != null) {
            copy(file, version);
        }
        for (int next = version + 1; next <= VERSION; next++) {
            if (next != ONLY_VALUES) {
                execute("schema-" + next + ".sql");
            }
            if (next == 2) {
                packRecords();
            }
        }
        if (version < SEALED) {
            new Sealing(connection).all(); // reads whole runs, so all tables must be there
        }
        if (version < VERSION) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("PRAGMA user_version = " + VERSION);
            }
            connection.commit();
        }
    }

    /** What an older program could still read. */
    private void copy(Path file, int version) throws SQLException, IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".version-" + version);
        Files.deleteIfExists(copy);
        connection.setAutoCommit(true);
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.executeUpdate();
        } finally {
            connection.setAutoCommit(false);
        }
        OwnerOnly.file(copy);
    }

    private void execute(String resource) throws SQLException, IOException {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(resource), resource);
                Statement statement = connection.createStatement()) {
            for (String sql : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
        }
    }

    /** Version 1 had a row for each changed record; since version 2 a batch holds them as one value. */
    private void packRecords() throws SQLException {
        Map<String, Integer> tables = new HashMap<>();
        List<long[]> batches = new ArrayList<>();
        try (Statement select = connection.createStatement()) {
            try (ResultSet row = select.executeQuery("SELECT id, name FROM table_name")) {
                while (row.next()) {
                    tables.put(row.getString(2), row.getInt(1));
                }
            }
            try (ResultSet row = select.executeQuery("SELECT run, n FROM batch WHERE state='answered'")) {
                while (row.next()) {
                    batches.add(new long[]{row.getLong(1), row.getInt(2)});
                }
            }
        }
        for (long[] batch : batches) {
            pack(batch[0], (int) batch[1], new LinkedHashMap<>(tables));
        }
        try (Statement drop = connection.createStatement()) {
            drop.executeUpdate("DROP TABLE change");
        }
    }

    private void pack(long run, int batch, Map<String, Integer> tables) throws SQLException {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT c.kind, t.name, c.record FROM change c JOIN table_name t ON t.id = c.table_id"
                        + " WHERE c.run=? AND c.n=? ORDER BY c.seq")) {
            select.setLong(1, run);
            select.setInt(2, batch);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(StoredNames.CHANGE.value((byte) row.getInt(1)), row.getString(2), row.getInt(3));
                }
            }
        }
        ChangeSet set = changes.build();
        try (PreparedStatement update = connection
                .prepareStatement("UPDATE batch SET changed=?, records=? WHERE run=? AND n=?")) {
            update.setInt(1, set.size());
            update.setBytes(2, Records.bytes(set, set.tables().stream().mapToInt(tables::get).toArray()));
            update.setLong(3, run);
            update.setInt(4, batch);
            update.executeUpdate();
        }
    }
}
