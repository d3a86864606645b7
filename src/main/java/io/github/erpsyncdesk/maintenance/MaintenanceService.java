package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.NetServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Carries out one change that a person confirmed: written down before it is sent, sent once, and its end written down.
 * What the server does later is read again until it is so, for a while; beyond, it is unknown. Blocks.
 */
public final class MaintenanceService {
    private final Maintenance maintenance;
    private final NetServer server;
    private final ActionJournal journal;
    private final Clock clock;
    private final Patience patience;

    /** Waits between two looks. */
    public interface Patience {
        /** @return false where no further look is due */
        boolean again() throws InterruptedException;

        /** Two looks a second, for half a minute from now. */
        static Patience halfAMinute() {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            return () -> {
                new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
                return System.nanoTime() < end;
            };
        }
    }

    /**
     * How it ended.
     *
     * @param says the server's own words, one line for each; may be empty
     */
    public record Done(Outcome outcome, List<String> says) {
        static Done confirmed() {
            return new Done(Outcome.CONFIRMED, List.of());
        }
    }

    /** @param patience between looks whether a request has taken effect; a fresh one for every change */
    public MaintenanceService(Maintenance maintenance, NetServer server, ActionJournal journal, Clock clock,
            Patience patience) {
        this.maintenance = maintenance;
        this.server = server;
        this.journal = journal;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * @param intended called once the intent is written down, right before the request
     * @throws JournalFailed before anything was sent
     * @throws EndNotWritten after it was answered, or failed
     * @throws CallFailed where there was no answer; that is written down too
     */
    public Done carryOut(Session session, ServerChange change, Runnable intended)
            throws JournalFailed, CallFailed, EndNotWritten {
        long action = journal.intend(session, change, clock.instant());
        intended.run();
        Done done;
        try {
            done = send(session, change);
        } catch (CallFailed e) {
            end(action, e.failure().effect() == Effect.NOTHING_CHANGED ? Outcome.FAILED : Outcome.UNKNOWN,
                    e.failure().code().stored());
            throw e;
        }
        end(action, done.outcome(), String.join("\n", done.says()));
        return done;
    }

    private void end(long action, Outcome outcome, String says) throws EndNotWritten {
        try {
            journal.ended(action, outcome, says);
        } catch (JournalFailed e) {
            throw new EndNotWritten(action, e);
        }
    }

    /** It was done, or not, but how it ended is not on disk: whoever looks later finds it unknown. */
    public static final class EndNotWritten extends Exception {
        private static final long serialVersionUID = 1;
        private final long action;
        private final transient Notice notice;

        EndNotWritten(long action, JournalFailed cause) {
            super(cause);
            this.action = action;
            notice = cause.notice();
        }

        public Notice notice() {
            return notice;
        }

        public long action() {
            return action;
        }
    }

    private Done send(Session session, ServerChange change) throws CallFailed {
        return switch (change) {
            case ServerChange.SyncAll all -> answered(maintenance.syncAll(session, call(session)));
            case ServerChange.ForceSyncAll all -> answered(maintenance.forceSyncAll(session, call(session)));
            case ServerChange.Engine(boolean run) -> engine(session, run);
            case ServerChange.Interval(Duration interval) -> interval(session, interval);
            case ServerChange.StopTask(int task) -> stop(session, task);
            case ServerChange.Toggle(int connection, boolean activate) -> toggle(session, connection, activate);
        };
    }

    private static Call call(Session session) {
        return new Call(session.profile().deadline());
    }

    private static Done answered(PluginAnswer answer) {
        String words = answer.user().raw().isBlank() ? answer.technical() : answer.user().raw();
        return new Done(answer.outcome(), words.isBlank() ? List.of() : List.of(words));
    }

    /** The answer to the request may only repeat what was asked: the engine's own state decides. */
    private Done engine(Session session, boolean run) throws CallFailed {
        maintenance.changeEngine(session, run, call(session));
        return awaited(() -> server.engineStatus(session, call(session)).running() == run);
    }

    private Done interval(Session session, Duration interval) throws CallFailed {
        maintenance.changeInterval(session, interval, call(session));
        return awaited(() -> server.engineStatus(session, call(session)).interval().filter(interval::equals)
                .isPresent());
    }

    /** Empty reasons say that it was done; what it was done to is read again, since the request names no direction. */
    private Done toggle(Session session, int connection, boolean activate) throws CallFailed {
        List<String> reasons = maintenance.toggle(session, connection, call(session));
        return !reasons.isEmpty() ? new Done(Outcome.FAILED, reasons)
                : awaited(() -> server.connections(session, true, call(session)).stream()
                        .filter(found -> found.id() == connection).anyMatch(found -> found.active() == activate));
    }

    /** A task may end by itself before it is stopped: its own state says which. */
    private Done stop(Session session, int task) throws CallFailed {
        if (!maintenance.tasks().stop(session, task, call(session))) {
            return new Done(Outcome.FAILED, List.of());
        }
        Done done = awaited(() -> task(session, task).filter(ServerTask::isOver).isPresent());
        Optional<ServerTask> ended = done.outcome() == Outcome.CONFIRMED ? lastSeen(session, task) : Optional.empty();
        return ended.filter(now -> now.outcome() != Outcome.FAILED)
                .map(now -> new Done(Outcome.WARNING, List.of(now.state()))).orElse(done);
    }

    private Optional<ServerTask> lastSeen(Session session, int task) {
        try {
            return task(session, task);
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }

    /** The task as the server has it now; empty where it lists none of this number. */
    public Optional<ServerTask> task(Session session, int id) throws CallFailed {
        return maintenance.tasks().tasks(session, call(session)).stream().filter(task -> task.id() == id).findFirst();
    }

    private interface Look {
        boolean isSo() throws CallFailed;
    }

    /** A look that fails says nothing of what was asked. */
    private Done awaited(Look look) {
        try {
            do {
                if (isSo(look)) {
                    return Done.confirmed();
                }
            } while (patience.again());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Done(Outcome.UNKNOWN, List.of());
    }

    private static boolean isSo(Look look) {
        try {
            return look.isSo();
        } catch (CallFailed e) {
            return false;
        }
    }

    /** The connection as the server has it now. */
    public ErpConnection connection(Session session, int id) throws CallFailed, NoSuchConnection {
        return server.connections(session, true, call(session)).stream().filter(found -> found.id() == id).findFirst()
                .orElseThrow(() -> new NoSuchConnection(id));
    }

    /** The server has no connection of this number. */
    public static final class NoSuchConnection extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchConnection(int id) {
            super("no connection " + id);
        }
    }
}
