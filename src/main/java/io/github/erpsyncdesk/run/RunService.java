package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.LogMarks;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.RunStart;
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
    private final Beside beside;

    /** One that only sends and writes down; it has no batch system. */
    public RunService(NetServer server, Journal journal, Clock clock) {
        this(server, journal, clock, Beside.NOTHING);
    }

    public RunService(NetServer server, Journal journal, Clock clock, Beside beside) {
        this.server = server;
        this.journal = journal;
        this.clock = clock;
        this.beside = beside;
    }

    /**
     * What a run may use besides the calls that it is made of.
     *
     * @param names looks the keys' records up beside the run
     * @param marks notes how far the sync log is before and after the run
     * @param start hears of the run before anything is sent
     * @param tasks carries a run out as one task of the server
     */
    public record Beside(KeyNames names, LogMarks marks, RunStart start, Optional<ServerTaskRun> tasks) {
        static final Beside NOTHING = new Beside(KeyNames.NONE, LogMarks.NONE, RunStart.NONE, Optional.empty());
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
                : beside.names().begin(session, plan.request().scope());
        long id = run.record().id();
        if (id > 0) {
            beside.start().begins(id, plan.request());
        }
        boolean marked = id > 0 && beside.marks().note(id, session);
        for (Batch batch : plan.batches()) {
            control.waitWhilePaused();
            if (!run.goesOn() || control.isStopping()) {
                run.ended(new BatchOutcome.NotSent(batch));
            } else {
                run.ended(run.intends(batch)
                        ? send(new Sending(id, plan, batch, control, () -> run.sent(batch)), renewal)
                        : new BatchOutcome.Failed(batch, run.withheld(), Duration.ZERO));
                progress.accept(run.record());
            }
        }
        RunRecord closed = run.close();
        if (marked) {
            beside.marks().note(id, renewal.session());
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

    /** One batch on its way. */
    private record Sending(long run, ResyncPlan plan, Batch batch, RunControl control, Runnable onHandOver) {}

    /**
     * A lost ticket is the server's proof that the batch was not executed, so it may go once more after logging in
     * again.
     */
    private BatchOutcome send(Sending sending, Renewal renewal) {
        BatchOutcome outcome = attempt(sending, renewal.session());
        if (!(outcome instanceof BatchOutcome.Failed failed) || failed.failure().code() != FailureCode.TICKET
                || sending.control().isStopping()) {
            return outcome;
        }
        Optional<Failure> still = renewal.renew(failed.failure(), sending.control());
        return still.isEmpty() ? attempt(sending, renewal.session())
                : new BatchOutcome.Failed(sending.batch(), still.get(), failed.took(), failed.records());
    }

    private BatchOutcome attempt(Sending sending, Session session) {
        long start = System.nanoTime();
        Batch batch = sending.batch();
        try {
            return new BatchOutcome.Answered(batch, answer(sending, session), since(start));
        } catch (CallFailed e) {
            return new BatchOutcome.Failed(batch, e.failure(), since(start), e.records());
        } catch (RuntimeException | Error e) { // also memory that ran out: the request may have been sent
            return new BatchOutcome.Failed(batch, internal(e), since(start));
        }
    }

    private PluginAnswer answer(Sending sending, Session session) throws CallFailed {
        ResyncRequest request = sending.plan().request();
        if (sending.plan().onServer()) {
            return beside.tasks()
                    .orElseThrow(
                            () -> new CallFailed(new Failure.Withheld(FailureCode.INTERNAL, List.of(), "")))
                    .carryOut(sending.run(), request.source(), sending.batch(), session, sending.control(),
                            sending.onHandOver());
        }
        return server.resync(session, request.source(), request.blanks(), sending.batch(),
                sending.control().next(session.profile().deadline(), sending.onHandOver()));
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
