package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.files.OwnerOnly;
import io.github.erpsyncdesk.files.SetAside;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.JournalFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The file: opens it, sets it up, sets a damaged one aside and keeps it, leaves one of a newer version alone. Where
 * nothing can be written, it is read into memory.
 */
final class JournalFile {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final WriterLock lock;
    private final SetAside setAside;
    private final CleanClose cleanClose;
    private boolean isChecked;

    /**
     * @param marks notes what was sent; null where nothing can be written
     * @param identity whether it is still the file that was opened
     * @param readOnly why nothing may be written; null where it may
     */
    record Opened(Connection connection, @Nullable SentMarks marks, FileIdentity identity,
            @Nullable Notice readOnly) implements AutoCloseable {

        /** Whether it is an image in memory, in which anything may be changed and nothing is kept. */
        boolean isImage() {
            return marks == null;
        }

        @Override
        public void close() throws SQLException {
            if (marks != null) {
                marks.close();
            }
            connection.close();
        }
    }

    JournalFile(Path folder, WriterLock lock, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        setAside = new SetAside(path(), clock);
        cleanClose = new CleanClose(path());
    }

    Path path() {
        return folder.resolve("journal.db");
    }

    private Path wal() {
        return folder.resolve("journal.db-wal");
    }

    SetAside setAside() {
        return setAside;
    }

    /** @param toWrite whether the lock is kept from now on; else it is only taken for a moment where that is needed */
    Opened open(boolean toWrite) throws JournalFailed {
        try {
            NativeLibrary.load(folder);
            return openFile(toWrite);
        } catch (IOException | SQLException e) {
            return image();
        }
    }

    private Opened openFile(boolean toWrite) throws SQLException, IOException {
        OwnerOnly.folder(folder);
        boolean isAlone = lock.acquire(toWrite || needsWriting() ? PATIENCE : Duration.ZERO);
        try {
            Opened opened = isAlone ? alone() : beside(toWrite);
            opened.identity().accept();
            return opened;
        } finally {
            if (!toWrite) {
                lock.release();
            }
        }
    }

    /** Closes what {@link #open} gave. */
    void close(Opened opened) throws SQLException {
        opened.close();
        if (isChecked) {
            cleanClose.note();
        }
    }

    private boolean needsWriting() throws IOException {
        return !Files.exists(path()) || Files.size(path()) == 0;
    }

    /** Another program of ours writes: read what it writes. */
    private Opened beside(boolean toWrite) throws SQLException {
        Connection connection = connect(url(), SQLiteConfig.SynchronousMode.FULL);
        boolean isNewer = Soundness.version(connection) > Migrations.VERSION;
        return opened(connection, isNewer ? Notice.of("journal.newer") : toWrite ? Notice.of("journal.inUse") : null);
    }

    private Opened alone() throws SQLException, IOException {
        if (Files.exists(path()) ? Files.size(path()) == 0 : Files.exists(wal())) {
            Files.newOutputStream(path()).close(); // a log without its database, or a database without content
            setAside.move("-wal", "-shm");
        } else if (WalFile.of(wal()).isDamaged()) {
            setAside.copy("-wal");
        }
        try {
            return sound();
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw e;
            }
            setAside.move("-wal", "-shm");
            return sound();
        }
    }

    private Opened sound() throws SQLException, IOException {
        OwnerOnly.file(path());
        boolean isUnchanged = cleanClose.isUnchanged();
        Connection connection = connect(url(), SQLiteConfig.SynchronousMode.FULL);
        try {
            if (!isUnchanged) {
                Soundness.checkPages(connection);
            }
            int version = Soundness.version(connection);
            if (version <= Migrations.VERSION) {
                new Migrations(connection, path()).from(version);
                if (!isUnchanged) {
                    Soundness.checkSchema(connection);
                }
            }
            isChecked = true;
            return opened(connection, version > Migrations.VERSION ? Notice.of("journal.newer") : null);
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }

    /** Where the folder is only read, or the disk is full: what is there, and the end of its log, in memory. */
    private Opened image() throws JournalFailed {
        try {
            lock.release();
            NativeLibrary.load(folder);
            byte[] image = WalFile.of(wal()).appliedTo(Files.readAllBytes(path()));
            Connection connection = Images.of(image);
            Soundness.checkPages(connection);
            int version = Soundness.version(connection);
            if (version > 0 && version <= Migrations.VERSION) {
                new Migrations(connection, null).from(version);
                Soundness.checkSchema(connection);
            }
            FileIdentity identity = new FileIdentity(path(), lock.path());
            return new Opened(connection, null, identity, Notice.of("journal.readOnly", path().toString()));
        } catch (IOException | SQLException | RuntimeException e) {
            throw new JournalFailed(Notice.of("journal.unopened", path().toString()));
        }
    }

    private Opened opened(Connection connection, @Nullable Notice readOnly) {
        return new Opened(connection, new SentMarks(url()), new FileIdentity(path(), lock.path()), readOnly);
    }

    private static boolean isDamage(SQLException e) {
        int code = e.getErrorCode() & 0xFF;
        return e instanceof Damaged || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_ERROR.code;
    }

    private String url() {
        return "jdbc:sqlite:" + path();
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
}
