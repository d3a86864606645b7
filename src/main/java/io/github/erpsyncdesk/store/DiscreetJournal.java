package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Keeps names of records out of the journal where people want none there; which record a key is stays. */
public final class DiscreetJournal implements Journal {
    private final Journal journal;
    private final BooleanSupplier keepsNames;

    /** @param keepsNames asked each time: it may be set while the program runs */
    public DiscreetJournal(Journal journal, BooleanSupplier keepsNames) {
        this.journal = journal;
        this.keepsNames = keepsNames;
    }

    @Override
    public void describe(long run, KnownRecords records) throws JournalFailed {
        journal.describe(run, keepsNames.getAsBoolean() ? records : records.withoutNames());
    }

    @Override
    public long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        return journal.begin(plan, startedAt);
    }

    @Override
    public void intend(long run, Batch batch) throws JournalFailed {
        journal.intend(run, batch);
    }

    @Override
    public void sent(long run, Batch batch) {
        journal.sent(run, batch);
    }

    @Override
    public void ended(long run, BatchOutcome outcome) throws JournalFailed {
        journal.ended(run, outcome);
    }

    @Override
    public void close(long run, Duration took) throws JournalFailed {
        journal.close(run, took);
    }
}
