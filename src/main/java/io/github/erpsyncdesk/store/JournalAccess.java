package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.JournalFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal's file as this program uses it: opened at first use, read in transactions that end, and written only
 * while this program has the lock and the file is the one that it opened. Not safe for several threads: its owner
 * guards it.
 */
final class JournalAccess {
    private final WriterLock lock;
    private final JournalFile file;
    /** Whether the lock is kept from the opening to the end, and not only for each run. */
    private final boolean keepsLock;
    private final Duration patience;
    private @Nullable Open open;
    /** The run that is being written; 0 for none. */
    private long run;

    /** @param patience how long a write waits for another program that writes */
    JournalAccess(Path folder, Clock clock, boolean keepsLock, Duration patience) {
        lock = new WriterLock(folder.resolve("journal.lock"));
        file = new JournalFile(folder, lock, clock);
        this.keepsLock = keepsLock;
        this.patience = patience;
    }

    /** The file, and what a writer remembers of it from one write to the next. */
    record Open(JournalFile.Opened file, RunWriter writer) {
        static Open of(JournalFile.Opened file) {
            return new Open(file, new RunWriter(file.connection()));
        }

        Connection connection() {
            return file.connection();
        }
    }

    interface Work<T> {
        T on(Open open) throws SQLException;
    }

    JournalFile file() {
        return file;
    }

    /** Empty before the first use. */
    Optional<Open> opened() {
        return Optional.ofNullable(open);
    }

    long run() {
        return run;
    }

    /** Until it ends, others cannot write. */
    void began(long number) {
        run = number;
    }

    void ended() {
        run = 0;
    }

    Open open() throws JournalFailed {
        Open made = open;
        if (made == null) {
            made = Open.of(file.open(keepsLock));
            open = made;
        }
        return made;
    }

    interface Ending {
        void of(Connection connection) throws SQLException;
    }

    <T> T reading(Work<T> work) throws JournalFailed {
        return on(work, Connection::rollback);
    }

    /** A transaction that is left open would keep this program's own next write from being made. */
    <T> T on(Work<T> work, Ending ending) throws JournalFailed {
        Open now = open();
        Connection connection = now.connection();
        try {
            T result = work.on(now);
            ending.of(connection);
            return result;
        } catch (SQLException e) {
            rollBack(connection);
            throw failed(e, "journal.unreadable");
        }
    }

    private JournalFailed failed(SQLException e, String key) {
        return new JournalFailed(
                e instanceof Damaged ? Notice.of("journal.damagedRun") : Notice.of(key, file.path().toString()));
    }

    /** One transaction, on disk when it returns, in the file that has the journal's name. */
    <T> T writing(Work<T> work) throws JournalFailed {
        Notice readOnly = open().file().readOnly();
        if (readOnly != null) {
            throw new JournalFailed(readOnly);
        }
        if (!isWriter(patience)) {
            throw new JournalFailed(Notice.of("journal.inUse"));
        }
        Open now = open();
        FileIdentity identity = now.file().identity();
        try {
            if (!identity.isUntouched()) {
                throw new JournalFailed(Notice.of("journal.replaced", file.path().toString()));
            }
            T result = work.on(now);
            now.connection().commit();
            if (!identity.isStillThere()) {
                throw new JournalFailed(Notice.of("journal.replaced", file.path().toString()));
            }
            identity.accept();
            return result;
        } catch (SQLException e) {
            rollBack(now.connection());
            open = Open.of(now.file());
            throw failed(e, "journal.unwritable");
        } finally {
            releaseBetweenRuns();
        }
    }

    /** Whether this program writes now. Before it began to, others may have written, or set the file aside. */
    boolean isWriter(Duration within) throws JournalFailed {
        if (lock.isHeld()) {
            return true;
        }
        try {
            if (!lock.acquire(within)) {
                return false;
            }
            if (!open().file().identity().isStillThere()) {
                close();
                open();
                return lock.acquire(within);
            }
            open().file().identity().accept();
            return true;
        } catch (IOException | SQLException e) {
            throw new JournalFailed(Notice.of("journal.unwritable", file.path().toString()));
        }
    }

    void releaseBetweenRuns() throws JournalFailed {
        if (!keepsLock && run == 0) {
            try {
                lock.release();
            } catch (IOException e) {
                throw new JournalFailed(Notice.of("journal.unwritable", file.path().toString()));
            }
        }
    }

    /** On a full disk SQLite rolls back by itself, and the driver would never begin a transaction again. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN");
                connection.rollback();
            } catch (SQLException again) {
                // the write has failed already, and that is what is told
            }
        }
    }

    void close() throws IOException, SQLException {
        if (open != null) {
            file.close(open.file());
            open = null;
        }
        ended();
        lock.close();
    }
}
