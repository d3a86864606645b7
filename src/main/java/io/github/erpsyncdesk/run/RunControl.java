package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.port.Call;
import java.time.Duration;

/** The two ways to end a run early; safe from any thread. */
public final class RunControl {
    private boolean stopAfterBatch;
    private boolean stopWaiting;
    private Call current;

    /** The batch under way ends as it will; none follows. */
    public synchronized void stopAfterBatch() {
        stopAfterBatch = true;
    }

    /** Stops waiting for the batch under way, whose records are then unknown; none follows. */
    public synchronized void stopWaiting() {
        stopAfterBatch = true;
        stopWaiting = true;
        if (current != null) {
            current.stop();
        }
    }

    public synchronized boolean isStopping() {
        return stopAfterBatch;
    }

    synchronized Call next(Duration deadline) {
        current = new Call(deadline);
        if (stopWaiting) {
            current.stop();
        }
        return current;
    }
}
