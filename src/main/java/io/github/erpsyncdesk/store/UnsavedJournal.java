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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps nothing: for the tour, whose runs concern a made-up company that ends with it. */
public final class UnsavedJournal implements Journal {
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
    public void ended(long run, BatchOutcome outcome) {
        // nothing is kept
    }

    @Override
    public void close(long run, Duration took) {
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
    public RunRecord open(long run) throws JournalFailed {
        throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
    }
}
