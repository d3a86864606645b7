package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.Verifications;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal in {@code journal.db}. Opened at first use, off the screen's thread. Only one program at a time writes
 * runs: a second one reads, and is refused a run. Guarded by its own lock.
 */
public final class SqliteJournal implements Journal, PastRuns, ActionJournal, Verifications, RunLogs, AutoCloseable {
    private final WriterLock lock;
    private final JournalFile file;
    /** Whether the lock is kept from the opening to the end, and not only for each run. */
    private final boolean keepsLock;
    private @Nullable Open open;
    private long current;
    private final List<CutOffRun> untold = new ArrayList<>();

    /** For a program that stays: it is the one that writes until it ends. */
    public SqliteJournal(Path folder, Clock clock) {
        this(folder, clock, true);
    }

    private SqliteJournal(Path folder, Clock clock, boolean keepsLock) {
        lock = new WriterLock(folder.resolve("journal.lock"));
        file = new JournalFile(folder, lock, clock);
        this.keepsLock = keepsLock;
    }

    /** For a command: reading keeps nobody from writing, and a run keeps others out only until it ends. */
    public static SqliteJournal ofCommand(Path folder, Clock clock) {
        return new SqliteJournal(folder, clock, false);
    }

    /** The file, and what a writer remembers of it from one write to the next. */
    private record Open(JournalFile.Opened file, RunWriter writer) {
        static Open of(JournalFile.Opened file) {
            return new Open(file, new RunWriter(file.connection()));
        }

        Connection connection() {
            return file.connection();
        }
    }

    private interface Work<T> {
        T on(Open open) throws SQLException;
    }

    @Override
    public synchronized long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        try {
            return writing(open -> {
                current = open.writer().begin(plan, startedAt);
                return current;
            });
        } catch (JournalFailed e) {
            current = 0;
            releaseBetweenRuns();
            throw e;
        }
    }

    @Override
    public synchronized void intend(long run, Batch batch) throws JournalFailed {
        writing(open -> open.writer().intend(run, batch));
    }

    @Override
    public synchronized void sent(long run, Batch batch) {
        SentMarks marks = open == null ? null : open.file().marks();
        if (open != null && marks != null && open.file().identity().isUntouched()) {
            marks.sent(run, batch.number());
            open.file().identity().accept();
        }
    }

    @Override
    public synchronized void ended(long run, BatchOutcome outcome) throws JournalFailed {
        writing(open -> open.writer().ended(run, outcome));
    }

    @Override
    public synchronized void close(long run, Duration took) throws JournalFailed {
        writing(open -> {
            RunRecord record = RunReader.ofOutcomes(open.connection()).open(run);
            open.writer().close(run, took, record.outcome());
            new UnsettledRows(open.connection()).after(record);
            current = 0;
            return run;
        });
    }

    @Override
    public synchronized void describe(long run, KnownRecords records) throws JournalFailed {
        writing(open -> new KnownRows(open.connection()).write(run, records));
    }

    /**
     * Closes runs that another program left open, as unknown from their last intent on. Where nothing can be written,
     * they are told and stay as they are.
     */
    @Override
    public synchronized List<CutOffRun> cutOff() throws JournalFailed {
        recover();
        List<CutOffRun> found = List.copyOf(untold);
        untold.clear();
        return found;
    }

    private void recover() throws JournalFailed {
        JournalFile.Opened opened = open().file();
        Work<List<CutOffRun>> recovery = open -> new Recovery(open.connection(), open.writer()).run(current);
        if (opened.isImage()) {
            untold.addAll(on(recovery, Connection::commit));
            return;
        }
        boolean isNone = reading(open -> Recovery.open(open.connection(), current).isEmpty());
        if (isNone || opened.readOnly() != null || !isWriter(Duration.ZERO)) {
            return;
        }
        try {
            untold.addAll(writing(recovery));
        } catch (JournalFailed e) {
            untold.addAll(on(recovery, Connection::rollback));
        }
    }

    /** What a run left that was cut off counts too, whoever asks first. */
    @Override
    public synchronized Unsettled unsettled(ServerIdentity server) throws JournalFailed {
        recover();
        return reading(open -> new UnsettledRows(open.connection()).of(server));
    }

    @Override
    public synchronized void dismiss(long run) throws JournalFailed {
        if (!writing(open -> new UnsettledRows(open.connection()).dismiss(run))) {
            throw new JournalFailed(Notice.of("journal.nothingUnsettled", String.valueOf(run)));
        }
    }

    @Override
    public List<Notice> notices() {
        return file.setAside().unacknowledged().stream().map(kept -> Notice.of("journal.broken", kept.toString()))
                .toList();
    }

    @Override
    public void acknowledge() throws JournalFailed {
        try {
            file.setAside().acknowledge();
        } catch (IOException e) {
            throw new JournalFailed(Notice.of("journal.readOnly", file.path().toString()));
        }
    }

    @Override
    public synchronized List<RunHead> runs(int most) throws JournalFailed {
        return reading(open -> new RunReader(open.connection()).heads(most));
    }

    @Override
    public synchronized List<RunHead> runsTouching(String table, int recordId) throws JournalFailed {
        return reading(open -> new RunReader(open.connection()).touching(table, recordId));
    }

    @Override
    public synchronized Set<Long> runsNaming(String text) throws JournalFailed {
        return reading(open -> new KnownRows(open.connection()).naming(text));
    }

    @Override
    public synchronized RunRecord open(long run) throws JournalFailed {
        if (reading(open -> !new RunReader(open.connection()).holds(run))) {
            throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
        }
        return reading(open -> new RunReader(open.connection()).open(run));
    }

    @Override
    public synchronized void note(long run, String text) throws JournalFailed {
        writing(open -> open.writer().note(run, text));
    }

    @Override
    public synchronized void pin(long run, boolean pinned) throws JournalFailed {
        writing(open -> open.writer().pin(run, pinned));
    }

    @Override
    public synchronized void delete(long run) throws JournalFailed {
        boolean isUnsettled = reading(open -> new RunReader(open.connection()).isUnsettled(run));
        if (isUnsettled) {
            throw new JournalFailed(Notice.of("journal.unsettled", String.valueOf(run)));
        }
        writing(open -> open.writer().delete(run));
    }

    @Override
    public synchronized int deleteBefore(Instant moment) throws JournalFailed {
        List<Long> old = reading(open -> new RunReader(open.connection()).endedBefore(moment));
        if (!old.isEmpty()) {
            writing(open -> {
                for (long run : old) {
                    open.writer().delete(run);
                }
                return old.size();
            });
        }
        return old.size();
    }

    @Override
    public synchronized long intend(Session session, ServerChange change, Instant at) throws JournalFailed {
        return writing(open -> new ActionRows(open.connection()).intend(session, change, at));
    }

    @Override
    public synchronized void ended(long action, Outcome outcome, String says) throws JournalFailed {
        writing(open -> new ActionRows(open.connection()).ended(action, outcome, says));
    }

    @Override
    public synchronized List<ServerAction> actions(int most) throws JournalFailed {
        return reading(open -> new ActionRows(open.connection()).newest(most));
    }

    @Override
    public synchronized Optional<ServerAction> action(long number) throws JournalFailed {
        return reading(open -> new ActionRows(open.connection()).one(number));
    }

    @Override
    public synchronized void keep(Verification verification) throws JournalFailed {
        writing(open -> new VerifiedRows(open.connection()).write(verification));
    }

    @Override
    public synchronized Optional<Verification> verification(long run) throws JournalFailed {
        return reading(open -> new VerifiedRows(open.connection()).of(run));
    }

    @Override
    public synchronized void mark(long run, int last) throws JournalFailed {
        writing(open -> new LogRows(open.connection()).mark(run, last));
    }

    @Override
    public synchronized Optional<LogSpan> span(long run) throws JournalFailed {
        return reading(open -> new LogRows(open.connection()).span(run));
    }

    @Override
    public synchronized void keep(RunLog log) throws JournalFailed {
        writing(open -> new LogRows(open.connection()).write(log));
    }

    @Override
    public synchronized Optional<RunLog> log(long run) throws JournalFailed {
        return reading(open -> new LogRows(open.connection()).of(run));
    }

    @Override
    public synchronized Optional<Notice> readOnly() throws JournalFailed {
        return Optional.ofNullable(open().file().readOnly());
    }

    private Open open() throws JournalFailed {
        Open made = open;
        if (made == null) {
            made = Open.of(file.open(keepsLock));
            open = made;
        }
        return made;
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private <T> T reading(Work<T> work) throws JournalFailed {
        return on(work, Connection::rollback);
    }

    /** A transaction that is left open would keep this program's own next write from being made. */
    private <T> T on(Work<T> work, Ending ending) throws JournalFailed {
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
    private <T> T writing(Work<T> work) throws JournalFailed {
        Notice readOnly = open().file().readOnly();
        if (readOnly != null) {
            throw new JournalFailed(readOnly);
        }
        if (!isWriter(JournalFile.PATIENCE)) {
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
    private boolean isWriter(Duration patience) throws JournalFailed {
        if (lock.isHeld()) {
            return true;
        }
        try {
            if (!lock.acquire(patience)) {
                return false;
            }
            if (!open().file().identity().isStillThere()) {
                close();
                open();
                return lock.acquire(patience);
            }
            open().file().identity().accept();
            return true;
        } catch (IOException | SQLException e) {
            throw new JournalFailed(Notice.of("journal.unwritable", file.path().toString()));
        }
    }

    private void releaseBetweenRuns() throws JournalFailed {
        if (!keepsLock && current == 0) {
            try {
                lock.release();
            } catch (IOException e) {
                throw new JournalFailed(Notice.of("journal.unwritable", file.path().toString()));
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the write has failed already, and that is what is told
        }
    }

    @Override
    public synchronized void close() throws IOException, SQLException {
        if (open != null) {
            file.close(open.file());
            open = null;
        }
        current = 0;
        lock.close();
    }
}
