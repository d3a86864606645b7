package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps nothing: for the tour, whose runs concern a made-up company that ends with it. */
public final class UnsavedJournal implements Journal, PastRuns {
    private long last;

    @Override
    public synchronized long begin(ResyncPlan plan, Instant startedAt) {
        return ++last;
    }

    @Override
    public void intend(long run, Batch batch) {
        // nothing is kept
    }

    @Override
    public void sent(long run, Batch batch) {
        // nothing is kept
    }

    @Override
    public Unsettled unsettled(ServerIdentity server) {
        return Unsettled.NOTHING;
    }

    @Override
    public Optional<Notice> readOnly() {
        return Optional.empty();
    }

    @Override
    public void dismiss(long run) {
        // nothing is kept
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public void acknowledge() {
        // there is nothing to read
    }

    @Override
    public void note(long run, String text) {
        // there is no run to note on
    }

    @Override
    public void pin(long run, boolean pinned) {
        // there is no run to pin
    }

    @Override
    public void delete(long run) {
        // there is no run to delete
    }

    @Override
    public int deleteBefore(Instant moment) {
        return 0;
    }

    @Override
    public void ended(long run, BatchOutcome outcome) {
        // nothing is kept
    }

    @Override
    public void close(long run, Duration took) {
        // nothing is kept
    }

    @Override
    public void describe(long run, KnownRecords records) {
        // nothing is kept
    }

    @Override
    public List<CutOffRun> cutOff() {
        return List.of();
    }

    @Override
    public List<RunHead> runs(int most) {
        return List.of();
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
    public RunRecord open(long run) throws JournalFailed {
        throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
    }
}
