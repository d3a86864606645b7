package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.RunTasks;
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

/**
 * The journal in {@code journal.db}. Opened at first use, off the screen's thread. Only one program at a time writes
 * runs: a second one reads, and is refused a run. Guarded by its own lock.
 */
public final class SqliteJournal implements Journal, PastRuns, ActionJournal, Verifications, AutoCloseable {
    private final JournalAccess access;
    private final List<CutOffRun> untold = new ArrayList<>();

    /** For a program that stays: it is the one that writes until it ends. */
    public SqliteJournal(Path folder, Clock clock) {
        this(new JournalAccess(folder, clock, true, JournalFile.PATIENCE));
    }

    private SqliteJournal(JournalAccess access) {
        this.access = access;
    }

    /** For a command: reading keeps nobody from writing, and a run keeps others out only until it ends. */
    public static SqliteJournal ofCommand(Path folder, Clock clock) {
        return ofCommand(folder, clock, JournalFile.PATIENCE);
    }

    /** @param patience how long a write waits for another program that writes */
    static SqliteJournal ofCommand(Path folder, Clock clock, Duration patience) {
        return new SqliteJournal(new JournalAccess(folder, clock, false, patience));
    }

    @Override
    public synchronized long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        try {
            return access.writing(open -> {
                access.began(open.writer().begin(plan, startedAt));
                return access.run();
            });
        } catch (JournalFailed e) {
            access.ended();
            access.releaseBetweenRuns();
            throw e;
        }
    }

    @Override
    public synchronized void intend(long run, Batch batch) throws JournalFailed {
        access.writing(open -> open.writer().intend(run, batch));
    }

    @Override
    public synchronized void sent(long run, Batch batch) {
        access.opened().map(JournalAccess.Open::file).ifPresent(file -> {
            SentMarks marks = file.marks();
            if (marks != null && file.identity().isUntouched()) {
                marks.sent(run, batch.number());
                file.identity().accept();
            }
        });
    }

    @Override
    public synchronized void ended(long run, BatchOutcome outcome) throws JournalFailed {
        access.writing(open -> open.writer().ended(run, outcome));
    }

    @Override
    public synchronized void close(long run, Duration took) throws JournalFailed {
        access.writing(open -> {
            RunRecord record = RunReader.ofOutcomes(open.connection()).open(run);
            open.writer().close(run, took, record.outcome());
            new UnsettledRows(open.connection()).after(record);
            access.ended();
            return run;
        });
    }

    @Override
    public synchronized void describe(long run, KnownRecords records) throws JournalFailed {
        access.writing(open -> new KnownRows(open.connection()).write(run, records));
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
        JournalFile.Opened opened = access.open().file();
        JournalAccess.Work<List<CutOffRun>> recovery = open -> new Recovery(open.connection(), open.writer())
                .run(access.run());
        if (opened.isImage()) {
            untold.addAll(access.on(recovery, Connection::commit));
            return;
        }
        boolean isNone = access.reading(open -> Recovery.open(open.connection(), access.run()).isEmpty());
        if (isNone || opened.readOnly() != null || !access.isWriter(Duration.ZERO)) {
            return;
        }
        try {
            untold.addAll(access.writing(recovery));
        } catch (JournalFailed e) {
            untold.addAll(access.on(recovery, Connection::rollback));
        }
    }

    /** What a run left that was cut off counts too, whoever asks first. */
    @Override
    public synchronized Unsettled unsettled(ServerIdentity server) throws JournalFailed {
        recover();
        return access.reading(open -> new UnsettledRows(open.connection()).of(server));
    }

    @Override
    public synchronized void dismiss(long run) throws JournalFailed {
        if (!access.writing(open -> new UnsettledRows(open.connection()).dismiss(run))) {
            throw new JournalFailed(Notice.of("journal.nothingUnsettled", String.valueOf(run)));
        }
    }

    @Override
    public List<Notice> notices() {
        return access.file().setAside().unacknowledged().stream()
                .map(kept -> Notice.of("journal.broken", kept.toString()))
                .toList();
    }

    @Override
    public void acknowledge() throws JournalFailed {
        try {
            access.file().setAside().acknowledge();
        } catch (IOException e) {
            throw new JournalFailed(Notice.of("journal.readOnly", access.file().path().toString()));
        }
    }

    @Override
    public synchronized List<RunHead> runs(int most) throws JournalFailed {
        return access.reading(open -> new RunHeads(open.connection()).newest(most));
    }

    @Override
    public synchronized List<RunHead> runsTouching(String table, int recordId) throws JournalFailed {
        return access.reading(open -> new RunHeads(open.connection()).touching(table, recordId));
    }

    @Override
    public synchronized Set<Long> runsNaming(String text) throws JournalFailed {
        return access.reading(open -> new KnownRows(open.connection()).naming(text));
    }

    @Override
    public synchronized RunRecord open(long run) throws JournalFailed {
        if (access.reading(open -> !new RunReader(open.connection()).holds(run))) {
            throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
        }
        return access.reading(open -> new RunReader(open.connection()).open(run));
    }

    @Override
    public synchronized void note(long run, String text) throws JournalFailed {
        access.writing(open -> open.writer().note(run, text));
    }

    @Override
    public synchronized void pin(long run, boolean pinned) throws JournalFailed {
        access.writing(open -> open.writer().pin(run, pinned));
    }

    @Override
    public synchronized void delete(long run) throws JournalFailed {
        boolean isUnsettled = access.reading(open -> new RunReader(open.connection()).isUnsettled(run));
        if (isUnsettled) {
            throw new JournalFailed(Notice.of("journal.unsettled", String.valueOf(run)));
        }
        access.writing(open -> open.writer().delete(run));
    }

    @Override
    public synchronized int deleteBefore(Instant moment) throws JournalFailed {
        List<Long> old = access.reading(open -> new RunHeads(open.connection()).endedBefore(moment));
        if (!old.isEmpty()) {
            access.writing(open -> {
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
        return access.writing(open -> new ActionRows(open.connection()).intend(session, change, at));
    }

    @Override
    public synchronized void ended(long action, Outcome outcome, String says) throws JournalFailed {
        access.writing(open -> new ActionRows(open.connection()).ended(action, outcome, says));
    }

    @Override
    public synchronized List<ServerAction> actions(int most) throws JournalFailed {
        return access.reading(open -> new ActionRows(open.connection()).newest(most));
    }

    @Override
    public synchronized Optional<ServerAction> action(long number) throws JournalFailed {
        return access.reading(open -> new ActionRows(open.connection()).one(number));
    }

    @Override
    public synchronized void keep(Verification verification) throws JournalFailed {
        access.writing(open -> new VerifiedRows(open.connection()).write(verification));
    }

    @Override
    public synchronized Optional<Verification> verification(long run) throws JournalFailed {
        return access.reading(open -> new VerifiedRows(open.connection()).of(run));
    }

    /** What is kept of a server's sync log beside runs. */
    public RunLogs logs() {
        return new StoredLogs(this, access);
    }

    /** The values from before runs. */
    public BeforeImages beforeImages() {
        return new StoredBefore(this, access);
    }

    /** Which tasks of servers carry runs out. */
    public RunTasks tasks() {
        return new StoredTasks(this, access);
    }

    @Override
    public synchronized Optional<Notice> readOnly() throws JournalFailed {
        return Optional.ofNullable(access.open().file().readOnly());
    }

    @Override
    public synchronized void close() throws IOException, SQLException {
        access.close();
    }
}
