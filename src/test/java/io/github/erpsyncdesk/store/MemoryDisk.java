package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of the journal without a disk, so that a million days can be lived in an hour. */
final class MemoryDisk implements DayDisk {
    private final NavigableMap<Long, Stored> runs = new TreeMap<>();
    private final Map<String, Unsettled> unsettled = new HashMap<>();
    private @Nullable Program writer;

    /** A run as it is on the disk. */
    private static final class Stored {
        final ResyncPlan plan;
        final Instant startedAt;
        final List<BatchOutcome> outcomes = new ArrayList<>();
        boolean isOver;

        Stored(ResyncPlan plan, Instant startedAt) {
            this.plan = plan;
            this.startedAt = startedAt;
        }

        RunRecord record(long id) {
            return new RunRecord(id, plan, outcomes, startedAt, Duration.ZERO, Optional.empty());
        }

        void put(BatchOutcome outcome) {
            int at = outcome.batch().number() - 1;
            if (at < outcomes.size()) {
                outcomes.set(at, outcome);
            } else {
                outcomes.add(outcome);
            }
        }
    }

    @Override
    public Opened ofWindow() {
        Program program = new Program();
        writer = writer == null ? program : writer;
        return Opened.of(program, program);
    }

    @Override
    public Opened ofCommand() {
        Program program = new Program();
        return Opened.of(program, program);
    }

    private void settle(long id) {
        Stored run = runs.get(id);
        run.isOver = true;
        unsettled.merge(run.plan.request().server().databaseKey(), Unsettled.NOTHING.after(run.record(id)),
                (before, alone) -> before.after(run.record(id)));
    }

    /** One program and its hold on the disk. */
    private final class Program implements Journal, PastRuns, ActionJournal, Verifications, RunLogs, AutoCloseable {
        private long current;

        private boolean mayWrite() {
            return writer == null || writer == this;
        }

        private void write() throws JournalFailed {
            if (!mayWrite()) {
                throw new JournalFailed(Notice.of("journal.inUse"));
            }
        }

        @Override
        public long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
            write();
            current = runs.isEmpty() ? 1 : runs.lastKey() + 1;
            runs.put(current, new Stored(plan, startedAt));
            return current;
        }

        @Override
        public void intend(long run, Batch batch) throws JournalFailed {
            put(run, cutOff(batch, FailureCode.CUT_OFF));
        }

        @Override
        public void sent(long run, Batch batch) {
            runs.get(run).put(cutOff(batch, FailureCode.CUT_OFF_SENT));
        }

        private BatchOutcome cutOff(Batch batch, FailureCode code) {
            return new BatchOutcome.Failed(batch, new Failure.Lost(code, Effect.MAY_HAVE_CHANGED, List.of(), ""),
                    Duration.ZERO);
        }

        @Override
        public void ended(long run, BatchOutcome outcome) throws JournalFailed {
            put(run, outcome);
        }

        private void put(long run, BatchOutcome outcome) throws JournalFailed {
            write();
            runs.get(run).put(outcome);
        }

        @Override
        public void close(long run, Duration took) throws JournalFailed {
            write();
            settle(run);
            current = 0;
        }

        @Override
        public void describe(long run, KnownRecords records) {
            // names are not looked at
        }

        @Override
        public List<CutOffRun> cutOff() {
            List<CutOffRun> found = new ArrayList<>();
            runs.forEach((id, run) -> {
                if (!run.isOver && id != current && mayWrite()) {
                    run.plan.batches().stream().skip(run.outcomes.size())
                            .forEach(batch -> run.outcomes.add(new BatchOutcome.NotSent(batch)));
                    settle(id);
                    RunRecord after = run.record(id);
                    found.add(new CutOffRun(id, after.count(KeyState.CONFIRMED), after.count(KeyState.UNKNOWN),
                            after.count(KeyState.NOT_SENT)));
                }
            });
            return found;
        }

        @Override
        public List<RunHead> runs(int most) {
            return runs.descendingMap().entrySet().stream().limit(most).map(run -> head(run.getKey(), run.getValue()))
                    .toList();
        }

        private RunHead head(long id, Stored run) {
            ResyncRequest asked = run.plan.request();
            int keys = asked.scope() instanceof Scope.Keys list ? list.keys().size() : 0;
            Outcome outcome = run.isOver ? run.record(id).outcome() : Outcome.UNKNOWN;
            return new RunHead(id, run.startedAt,
                    new RunHead.Place(asked.server(), asked.profile(), asked.kind(), asked.user()),
                    new RunHead.Request(asked.source(), asked.blanks(), asked.isEverything(), keys, asked.parent(),
                            run.plan.onServer()),
                    new RunHead.End(run.isOver, outcome, 0, Duration.ZERO), new RunHead.Marks("", false, false), false);
        }

        @Override
        public RunRecord open(long run) throws JournalFailed {
            if (!runs.containsKey(run)) {
                throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
            }
            return runs.get(run).record(run);
        }

        @Override
        public Unsettled unsettled(ServerIdentity server) {
            cutOff();
            return unsettled.getOrDefault(server.databaseKey(), Unsettled.NOTHING);
        }

        @Override
        public void dismiss(long run) throws JournalFailed {
            write();
            unsettled.replaceAll((server, left) -> new Unsettled(
                    left.sent().stream().filter(sent -> sent.run() != run).toList()));
        }

        @Override
        public List<RunHead> runsTouching(String table, int recordId) {
            return List.of();
        }

        @Override
        public Set<Long> runsNaming(String text) {
            return Set.of();
        }

        @Override
        public Optional<Notice> readOnly() {
            return mayWrite() ? Optional.empty() : Optional.of(Notice.of("journal.inUse"));
        }

        @Override
        public List<Notice> notices() {
            return List.of();
        }

        @Override
        public void acknowledge() {
            // there are no notices
        }

        @Override
        public void note(long run, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pin(long run, boolean pinned) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(long run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int deleteBefore(Instant moment) {
            return 0;
        }

        @Override
        public void keep(Verification verification) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Verification> verification(long run) {
            return Optional.empty();
        }

        @Override
        public void mark(long run, int last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LogSpan> span(long run) {
            return Optional.empty();
        }

        @Override
        public void keep(RunLog log) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RunLog> log(long run) {
            return Optional.empty();
        }

        @Override
        public long intend(Session session, ServerChange change, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ended(long action, Outcome outcome, String says) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ServerAction> action(long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ServerAction> actions(int most) {
            return List.of();
        }

        @Override
        public void close() {
            writer = writer == this ? null : writer;
        }
    }
}
