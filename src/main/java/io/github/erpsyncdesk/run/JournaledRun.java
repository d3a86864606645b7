package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run and its place in the journal. Once the journal fails, nothing more may be sent, and what is known is kept here.
 */
final class JournaledRun {
    private final Journal journal;
    private final ResyncPlan plan;
    private final Instant startedAt;
    private final long start = System.nanoTime();
    private final List<BatchOutcome> outcomes = new ArrayList<>();
    private long id;
    private Notice trouble;
    private boolean goesOn = true;

    JournaledRun(Journal journal, ResyncPlan plan, Instant startedAt) {
        this.journal = journal;
        this.plan = plan;
        this.startedAt = startedAt;
        write(() -> id = journal.begin(plan, startedAt));
    }

    private interface Write {
        void now() throws JournalFailed;
    }

    private boolean write(Write write) {
        if (trouble != null) {
            return false;
        }
        try {
            write.now();
            return true;
        } catch (JournalFailed e) {
            trouble = e.notice();
            return false;
        }
    }

    /** Whether another batch may be sent, as far as the ones before it go. */
    boolean goesOn() {
        return goesOn;
    }

    /** @return whether the intent is on disk; where it is not, the batch must not be sent */
    boolean intends(Batch batch) {
        return write(() -> journal.intend(id, batch));
    }

    void sent(Batch batch) {
        journal.sent(id, batch);
    }

    /** Why the batch was not sent: the journal could not be written. */
    Failure withheld() {
        return new Failure.Withheld(switch (trouble.key()) {
            case "journal.inUse" -> FailureCode.JOURNAL_IN_USE;
            case "journal.newer" -> FailureCode.JOURNAL_NEWER;
            default -> FailureCode.JOURNAL;
        }, List.of(), "");
    }

    void ended(BatchOutcome outcome) {
        outcomes.add(outcome);
        boolean written = write(() -> journal.ended(id, outcome));
        goesOn &= written && outcome instanceof BatchOutcome.Answered;
    }

    RunRecord close() {
        write(() -> journal.close(id, took()));
        return record();
    }

    RunRecord record() {
        boolean sentSomething = outcomes.stream().anyMatch(outcome -> outcome instanceof BatchOutcome.Answered
                || (outcome instanceof BatchOutcome.Failed failed && !(failed.failure() instanceof Failure.Withheld)));
        return new RunRecord(id, plan, outcomes, startedAt, took(),
                sentSomething ? Optional.ofNullable(trouble) : Optional.empty());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
