package io.github.erpsyncdesk.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/** Whether a database is whole as SQLite sees it, and has the tables of a journal. Rows carry their own checksums. */
final class Soundness {
    private static final String SCHEMA = """
            SELECT m.name || '.' || c.name || ' ' || c.type || c."notnull" || ifnull(c.dflt_value, '') || c.pk
              FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
            UNION ALL SELECT m.name || '.' || f."from" || ' of ' || f."table" || ifnull(f."to", '') || f.on_delete
              FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            UNION ALL SELECT m.tbl_name || '.' || i.name || ' in ' || m.name
              FROM sqlite_master m, pragma_index_info(m.name) i WHERE m.type = 'index'""";

    private Soundness() {}

    static void checkPages(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!result.next() || !result.getString(1).equals("ok")) {
                throw new Damaged("the database");
            }
        }
        if (version(connection) == 0 && hasTables(connection)) {
            throw new Damaged("the version");
        }
    }

    /** Of a journal of this version: a name that changed in the schema escapes the check of the pages. */
    static void checkSchema(Connection connection) throws SQLException, IOException {
        try (Connection fresh = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            fresh.setAutoCommit(false);
            new Migrations(fresh, null).from(0);
            if (!schema(connection).containsAll(schema(fresh))) {
                throw new Damaged("the schema");
            }
        } finally {
            connection.rollback();
        }
    }

    private static Set<String> schema(Connection connection) throws SQLException {
        Set<String> parts = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCHEMA)) {
            while (row.next()) {
                parts.add(row.getString(1));
            }
        }
        return parts;
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT 1 FROM sqlite_master LIMIT 1")) {
            return result.next();
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        } finally {
            connection.rollback();
        }
    }
}
