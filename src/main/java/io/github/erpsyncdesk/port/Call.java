package io.github.erpsyncdesk.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One call in progress: how long it may take, how far it has come, and a way to end the waiting from any thread. Ending
 * it early never tells the server to stop: it only stops waiting.
 */
public final class Call {

    /** How far a request has come; decides what a failure says about the records. */
    public enum Phase {
        PREPARING, HANDED_OVER, ANSWERING
    }

    /** Why the waiting ended before an answer. */
    public enum Ended {
        NOT, STOPPED, DEADLINE
    }

    private final Duration deadline;
    private final Runnable onHandOver;
    private final List<Runnable> releases = new ArrayList<>();
    private Phase phase = Phase.PREPARING;
    private Ended ended = Ended.NOT;

    public Call(Duration deadline) {
        this(deadline, () -> {});
    }

    /** @param onHandOver runs once, on the thread of the call, right before the first byte is handed to the network */
    public Call(Duration deadline, Runnable onHandOver) {
        this.deadline = deadline;
        this.onHandOver = onHandOver;
    }

    public Duration deadline() {
        return deadline;
    }

    public synchronized Phase phase() {
        return phase;
    }

    public synchronized Ended ended() {
        return ended;
    }

    public void reached(Phase next) {
        if (advance(next) && next == Phase.HANDED_OVER) {
            onHandOver.run();
        }
    }

    private synchronized boolean advance(Phase next) {
        boolean further = next.compareTo(phase) > 0;
        phase = further ? next : phase;
        return further;
    }

    /** Stops waiting. Harmless when the call is over, and when it has not begun: then it ends at once. */
    public void stop() {
        end(Ended.STOPPED);
    }

    /** For the watchdog. */
    public void expire() {
        end(Ended.DEADLINE);
    }

    /** Frees inside the lock, so that nothing is freed after {@link #close()}. */
    private synchronized void end(Ended why) {
        if (ended == Ended.NOT) {
            ended = why;
            releases.forEach(Runnable::run);
        }
    }

    /**
     * {@code release} frees the waiting thread; it runs once, on whichever thread ends the call, or now if it has
     * ended.
     */
    public synchronized void onEnd(Runnable release) {
        if (ended == Ended.NOT) {
            releases.add(release);
        } else {
            release.run();
        }
    }

    /** The call is over: nothing is freed any more. */
    public synchronized void close() {
        releases.clear();
    }
}
