package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.TaskOfRun;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunTasks;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tasks of runs in the same file as the runs, under the lock of their journal. */
final class StoredTasks implements RunTasks {
    private final Object lock;
    private final JournalAccess access;

    StoredTasks(Object lock, JournalAccess access) {
        this.lock = lock;
        this.access = access;
    }

    @Override
    public void found(long run, int task) throws JournalFailed {
        synchronized (lock) {
            access.writing(open -> new TaskRows(open.connection()).found(run, task));
        }
    }

    @Override
    public List<TaskOfRun> open(ServerIdentity server) throws JournalFailed {
        synchronized (lock) {
            return access.reading(open -> {
                List<TaskOfRun> found = new ArrayList<>();
                for (TaskOfRun one : new TaskRows(open.connection()).known()) {
                    if (isOpen(RunReader.ofOutcomes(open.connection()), one.run(), server)) {
                        found.add(one);
                    }
                }
                return found;
            });
        }
    }

    /** A damaged run is followed no further: nobody knows which server it was. */
    private static boolean isOpen(RunReader reader, long run, ServerIdentity server) throws SQLException {
        try {
            return reader.holds(run) && isOpen(reader.open(run), server);
        } catch (Damaged e) {
            return false;
        }
    }

    private static boolean isOpen(RunRecord run, ServerIdentity server) {
        return run.outcome() == Outcome.UNKNOWN && run.request().server().databaseKey().equals(server.databaseKey());
    }

    /** An answer that is written already stays: only what is unknown can become known. */
    @Override
    public RunRecord ended(long run, PluginAnswer answer) throws JournalFailed {
        synchronized (lock) {
            boolean isUnknown = access.reading(open -> {
                RunRecord before = RunReader.ofOutcomes(open.connection()).open(run);
                return before.plan().onServer() && before.outcome() == Outcome.UNKNOWN;
            });
            if (!isUnknown) {
                throw new JournalFailed(Notice.of("journal.nothingUnsettled", String.valueOf(run)));
            }
            return access.writing(open -> settle(open, run, answer));
        }
    }

    private static RunRecord settle(JournalAccess.Open open, long run, PluginAnswer answer) throws SQLException {
        RunReader reader = new RunReader(open.connection());
        RunRecord before = reader.open(run);
        BatchOutcome left = before.outcomes().getFirst();
        open.writer().ended(run, new BatchOutcome.Answered(left.batch(), answer, before.took()));
        RunRecord after = reader.open(run);
        open.writer().close(run, before.took(), after.outcome());
        new UnsettledRows(open.connection()).answered(run);
        return after;
    }
}
