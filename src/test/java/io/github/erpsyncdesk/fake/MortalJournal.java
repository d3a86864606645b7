package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Duration;
import java.time.Instant;

/** The journal of a program that can be killed: nothing that comes after its death is written. */
public final class MortalJournal implements Journal {
    private final Journal journal;
    private boolean dead;

    public MortalJournal(Journal journal) {
        this.journal = journal;
    }

    public void die() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }

    private void live() throws JournalFailed {
        if (dead) {
            throw new JournalFailed(Notice.of("journal.unwritable", ""));
        }
    }

    @Override
    public long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        live();
        return journal.begin(plan, startedAt);
    }

    @Override
    public void intend(long run, Batch batch) throws JournalFailed {
        live();
        journal.intend(run, batch);
    }

    @Override
    public void sent(long run, Batch batch) {
        if (!dead) {
            journal.sent(run, batch);
        }
    }

    @Override
    public void ended(long run, BatchOutcome outcome) throws JournalFailed {
        live();
        journal.ended(run, outcome);
    }

    @Override
    public void describe(long run, KnownRecords records) throws JournalFailed {
        live();
        journal.describe(run, records);
    }

    @Override
    public void close(long run, Duration took) throws JournalFailed {
        live();
        journal.close(run, took);
    }
}
