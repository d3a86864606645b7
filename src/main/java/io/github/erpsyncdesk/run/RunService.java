package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.LogMarks;
import io.github.erpsyncdesk.port.NetServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends a plan's batches one after the other, each once, and each only after its intent is in the journal. What the ERP
 * system reports as failed does not keep the next batch from being sent; a call that failed does, and so does a journal
 * that cannot be written. Nothing is tried again.
 */
public final class RunService {
    private final NetServer server;
    private final Journal journal;
    private final Clock clock;
    private final KeyNames names;
    private final LogMarks marks;

    public RunService(NetServer server, Journal journal, Clock clock) {
        this(server, journal, clock, KeyNames.NONE, LogMarks.NONE);
    }

    /**
     * @param names looks the keys' records up beside the run
     * @param marks notes how far the sync log is before and after the run
     */
    public RunService(NetServer server, Journal journal, Clock clock, KeyNames names, LogMarks marks) {
        this.marks = marks;
        this.server = server;
        this.journal = journal;
        this.clock = clock;
        this.names = names;
    }

    /** A run that ends where its credentials are no longer accepted. */
    public RunRecord run(ResyncPlan plan, Session session, RunControl control, Consumer<RunRecord> progress) {
        return run(plan, session, control, Reauthentication.NONE, progress);
    }

    /**
     * Blocks until the run has ended; {@code progress} hears of every batch, on the calling thread.
     *
     * @param reauthentication asked where the credentials are no longer accepted
     */
    public RunRecord run(ResyncPlan plan, Session session, RunControl control, Reauthentication reauthentication,
            Consumer<RunRecord> progress) {
        JournaledRun run = new JournaledRun(journal, plan, clock.instant());
        Renewal renewal = new Renewal(server, session, reauthentication);
        Supplier<KnownRecords> known = plan.request().isEverything() ? () -> KnownRecords.NONE
                : names.begin(session, plan.request().scope());
        long id = run.record().id();
        boolean marked = id > 0 && marks.note(id, session);
        for (Batch batch : plan.batches()) {
            control.waitWhilePaused();
            if (!run.goesOn() || control.isStopping()) {
                run.ended(new BatchOutcome.NotSent(batch));
            } else {
                run.ended(run.intends(batch) ? send(plan.request(), batch, renewal, control, () -> run.sent(batch))
                        : new BatchOutcome.Failed(batch, run.withheld(), Duration.ZERO));
                progress.accept(run.record());
            }
        }
        RunRecord closed = run.close();
        if (marked) {
            marks.note(id, renewal.session());
        }
        return describe(closed, known.get());
    }

    /** The run with what is known of its records, which the journal then holds too. */
    public RunRecord describe(RunRecord run, KnownRecords records) {
        RunRecord described = run.with(records);
        try {
            if (run.id() > 0 && !records.isEmpty()) {
                journal.describe(run.id(), records);
            }
            return described;
        } catch (JournalFailed e) {
            return run.trouble().isPresent() ? described
                    : new RunRecord(run.id(), run.plan(), run.outcomes(), run.startedAt(), run.took(),
                            Optional.of(e.notice()), records);
        }
    }

    /**
     * A lost ticket is the server's proof that the batch was not executed, so it may go once more after logging in
     * again.
     */
    private BatchOutcome send(ResyncRequest request, Batch batch, Renewal renewal, RunControl control,
            Runnable onHandOver) {
        BatchOutcome outcome = attempt(request, batch, renewal.session(), control, onHandOver);
        if (!(outcome instanceof BatchOutcome.Failed failed) || failed.failure().code() != FailureCode.TICKET
                || control.isStopping()) {
            return outcome;
        }
        Optional<Failure> still = renewal.renew(failed.failure(), control);
        return still.isEmpty() ? attempt(request, batch, renewal.session(), control, onHandOver)
                : new BatchOutcome.Failed(batch, still.get(), failed.took(), failed.records());
    }

    private BatchOutcome attempt(ResyncRequest request, Batch batch, Session session, RunControl control,
            Runnable onHandOver) {
        long start = System.nanoTime();
        try {
            var answer = server.resync(session, request.source(), request.blanks(), batch,
                    control.next(session.profile().deadline(), onHandOver));
            return new BatchOutcome.Answered(batch, answer, since(start));
        } catch (CallFailed e) {
            return new BatchOutcome.Failed(batch, e.failure(), since(start), e.records());
        } catch (RuntimeException | Error e) { // also memory that ran out: the request may have been sent
            return new BatchOutcome.Failed(batch, internal(e), since(start));
        }
    }

    /** A run whose own work failed: the batch after the last known one may have been sent, so it is unknown. */
    static RunRecord brokenOff(RunRecord known, Exception why) {
        List<BatchOutcome> outcomes = new ArrayList<>(known.outcomes());
        List<Batch> batches = known.plan().batches();
        if (outcomes.size() < batches.size()) {
            outcomes.add(new BatchOutcome.Failed(batches.get(outcomes.size()), internal(why), Duration.ZERO));
        }
        return new RunRecord(known.id(), known.plan(), outcomes, known.startedAt(), known.took(), known.trouble());
    }

    private static Failure internal(Throwable why) {
        return new Failure.Lost(FailureCode.INTERNAL_LATE, Effect.MAY_HAVE_CHANGED, List.of(),
                why.getClass().getSimpleName());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
