package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.port.Call;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The ways to hold a run or to end it early; safe from any thread. */
public final class RunControl {
    private boolean stopAfterBatch;
    private boolean stopWaiting;
    private boolean paused;
    private @Nullable Call current;

    /** The batch under way ends as it will; the next one waits for {@link #resume()} or a stop. */
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    /** Blocks while the run is paused; a thread that is interrupted takes it for a stop. */
    synchronized void waitWhilePaused() {
        try {
            while (paused && !stopAfterBatch) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopAfterBatch = true;
        }
    }

    /** The batch under way ends as it will; none follows. */
    public synchronized void stopAfterBatch() {
        stopAfterBatch = true;
        notifyAll();
    }

    /** Stops waiting for the batch under way, whose records are then unknown; none follows. */
    public synchronized void stopWaiting() {
        stopAfterBatch = true;
        stopWaiting = true;
        notifyAll();
        if (current != null) {
            current.stop();
        }
    }

    public synchronized boolean isStopping() {
        return stopAfterBatch;
    }

    Call next(Duration deadline) {
        return next(deadline, () -> {});
    }

    /** @param onHandOver hears when the request is handed to the network */
    synchronized Call next(Duration deadline, Runnable onHandOver) {
        Call next = new Call(deadline, onHandOver);
        current = next;
        if (stopWaiting) {
            next.stop();
        }
        return next;
    }
}
