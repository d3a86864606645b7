package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Duration;
import java.time.Instant;

/** The run's number beside what happens to it, so that the log and the journal can be read together. */
public final class LoggedJournal implements Journal {
    private final Journal journal;
    private final EventLog log;

    public LoggedJournal(Journal journal, EventLog log) {
        this.journal = journal;
        this.log = log;
    }

    private interface Write {
        void now() throws JournalFailed;
    }

    private void logged(String what, Write write) throws JournalFailed {
        try {
            write.now();
            log.say(what);
        } catch (JournalFailed e) {
            log.say(what + ": not written, " + e.notice().key());
            throw e;
        }
    }

    @Override
    public long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
        long run;
        try {
            run = journal.begin(plan, startedAt);
        } catch (JournalFailed e) {
            log.say("run not begun, " + e.notice().key());
            throw e;
        }
        log.say("run " + run + " begins: "
                + (plan.request().isEverything() ? "everything" : plan.request().keyCount() + " keys") + " in "
                + plan.batches().size() + " batches, from "
                + plan.request().source().id() + ", " + plan.request().server().label());
        return run;
    }

    @Override
    public void intend(long run, Batch batch) throws JournalFailed {
        logged("run " + run + " batch " + batch.number() + " intended", () -> journal.intend(run, batch));
    }

    @Override
    public void sent(long run, Batch batch) {
        journal.sent(run, batch);
        log.say("run " + run + " batch " + batch.number() + " handed to the network");
    }

    @Override
    public void ended(long run, BatchOutcome outcome) throws JournalFailed {
        String why = outcome instanceof BatchOutcome.Failed failed
                ? " " + failed.failure().code() + " " + failed.failure().effect()
                : "";
        logged("run " + run + " batch " + outcome.batch().number() + " ended " + outcome.outcome() + why,
                () -> journal.ended(run, outcome));
    }

    @Override
    public void describe(long run, KnownRecords records) throws JournalFailed {
        logged("run " + run + " with " + records, () -> journal.describe(run, records));
    }

    @Override
    public void close(long run, Duration took) throws JournalFailed {
        logged("run " + run + " over after " + took.toSeconds() + " s", () -> journal.close(run, took));
    }
}
