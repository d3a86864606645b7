package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The journal in {@code journal.db}. Opened at first use, off the screen's thread. Only one program at a time writes
 * runs: a second one reads, and is refused a run. Guarded by its own lock.
 */
public final class SqliteJournal implements Journal, PastRuns, AutoCloseable {
    private final JournalFile file;
    private JournalFile.Opened opened;
    private RunWriter writer;
    private long lastBefore;

    public SqliteJournal(Path folder, Clock clock) {
        file = new JournalFile(folder, clock);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public synchronized long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        return writing(connection -> writer.begin(plan, startedAt));
    }

    @Override
    public synchronized void intend(long run, Batch batch) throws JournalFailed {
        writing(connection -> writer.intend(run, batch));
    }

    @Override
    public synchronized void sent(long run, Batch batch) {
        if (opened != null) {
            opened.marks().sent(run, batch.number());
        }
    }

    @Override
    public synchronized void ended(long run, BatchOutcome outcome) throws JournalFailed {
        writing(connection -> writer.ended(run, outcome));
    }

    @Override
    public synchronized void close(long run, Duration took) throws JournalFailed {
        writing(connection -> writer.close(run, took, RunReader.ofOutcomes(connection).open(run).outcome()));
    }

    /** Closes runs that another process left open, as unknown from their last intent on. */
    @Override
    public synchronized List<CutOffRun> cutOff() throws JournalFailed {
        open();
        if (opened.readOnly() != null) {
            return List.of();
        }
        return writing(connection -> new Recovery(connection, writer).run(lastBefore));
    }

    @Override
    public synchronized List<RunHead> runs(int most) throws JournalFailed {
        return reading(connection -> new RunReader(connection).heads(most));
    }

    @Override
    public synchronized List<RunHead> runsTouching(String table, int recordId) throws JournalFailed {
        return reading(connection -> new RunReader(connection).touching(table, recordId));
    }

    @Override
    public synchronized RunRecord open(long run) throws JournalFailed {
        if (reading(connection -> !new RunReader(connection).holds(run))) {
            throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
        }
        return reading(connection -> new RunReader(connection).open(run));
    }

    @Override
    public synchronized void note(long run, String text) throws JournalFailed {
        writing(connection -> writer.note(run, text));
    }

    @Override
    public synchronized void pin(long run, boolean pinned) throws JournalFailed {
        writing(connection -> writer.pin(run, pinned));
    }

    @Override
    public synchronized void delete(long run) throws JournalFailed {
        writing(connection -> writer.delete("id=?", run));
    }

    @Override
    public synchronized int deleteBefore(Instant moment) throws JournalFailed {
        return writing(connection -> writer.delete("pinned=0 AND started_at<?", moment.toEpochMilli()));
    }

    /** Something about the file the person should know; null where all is well. */
    public synchronized Notice notice() {
        return opened == null ? null : opened.notice();
    }

    private void open() throws JournalFailed {
        if (opened == null) {
            opened = file.open();
            writer = new RunWriter(opened.connection());
            List<RunHead> last = runs(1);
            lastBefore = last.isEmpty() ? 0 : last.getFirst().id();
        }
    }

    private <T> T reading(Work<T> work) throws JournalFailed {
        open();
        try {
            return work.on(opened.connection());
        } catch (SQLException e) {
            throw new JournalFailed(Notice.of("journal.unreadable", file.path().toString()));
        }
    }

    /** One transaction, on disk when it returns. */
    private <T> T writing(Work<T> work) throws JournalFailed {
        open();
        if (opened.readOnly() != null) {
            throw new JournalFailed(opened.readOnly());
        }
        Connection connection = opened.connection();
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack(connection);
            throw new JournalFailed(Notice.of("journal.unwritable", file.path().toString()));
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
    public synchronized void close() throws Exception {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
