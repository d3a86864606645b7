package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.JournalFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sqlite.SQLiteConfig;

/**
 * The file: opens, locks and sets it up; sets a damaged one aside and keeps it; leaves one of a newer version alone.
 */
final class JournalFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    /**
     * @param marks notes what was sent
     * @param readOnly why nothing may be written; null where it may
     * @param notice something to be told; null where there is nothing
     */
    record Opened(Connection connection, SentMarks marks, FileChannel lockFile, Notice readOnly,
            Notice notice) implements AutoCloseable {
        @Override
        public void close() throws SQLException, IOException {
            marks.close();
            connection.close();
            lockFile.close();
        }
    }

    JournalFile(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path path() {
        return folder.resolve("journal.db");
    }

    Opened open() throws JournalFailed {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("journal.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return isLocked(channel) ? first(channel) : second(channel);
        } catch (IOException | SQLException e) {
            closeQuietly(channel);
            throw new JournalFailed(Notice.of("journal.unopened", path().toString()));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Another program of ours has the lock: read what it writes. */
    private Opened second(FileChannel channel) throws SQLException {
        return opened(connect(), channel, Notice.of("journal.inUse"), null);
    }

    private Opened first(FileChannel channel) throws SQLException, IOException {
        Notice notice = null;
        Connection connection;
        try {
            connection = checked();
        } catch (SQLException e) {
            notice = setAside();
            connection = checked();
        }
        int version = version(connection);
        if (version > Migrations.VERSION) {
            return opened(connection, channel, Notice.of("journal.newer"), notice);
        }
        new Migrations(connection, path()).from(version);
        return opened(connection, channel, null, notice);
    }

    private Opened opened(Connection connection, FileChannel channel, Notice readOnly, Notice notice) {
        return new Opened(connection, new SentMarks(url()), channel, readOnly, notice);
    }

    private Connection checked() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (result.next() && result.getString(1).equals("ok")) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new SQLException("damaged");
    }

    private String url() {
        return "jdbc:sqlite:" + path();
    }

    private Connection connect() throws SQLException {
        return connect(url(), SQLiteConfig.SynchronousMode.FULL);
    }

    static Connection connect(String url, SQLiteConfig.SynchronousMode synchronous) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        Connection connection = config.createConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    private Notice setAside() throws IOException {
        String stamp = STAMP.format(clock.instant());
        for (String suffix : new String[]{"", "-wal", "-shm"}) {
            Path part = path().resolveSibling(path().getFileName() + suffix);
            if (Files.exists(part)) {
                Files.move(part, part.resolveSibling(part.getFileName() + ".broken-" + stamp));
            }
        }
        return Notice.of("journal.broken", path() + ".broken-" + stamp);
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        } finally {
            connection.commit();
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // opening has failed already, and that is what is told
        }
    }
}
