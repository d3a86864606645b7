package io.github.erpsyncdesk.run;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param batch the one under way, from 1
 * @param left about how long it will still take; zero while that is not known, which is until three batches are done
 */
public record Progress(int batch, int batches, int keysDone, int keys, Duration elapsed, Duration left,
        boolean stopping, boolean paused) {
    static final int BATCHES_FOR_AN_ESTIMATE = 3;

    static Progress of(int batchesDone, int batches, int keysDone, int keys, Duration elapsed, RunControl control) {
        boolean known = batchesDone >= BATCHES_FOR_AN_ESTIMATE && batchesDone < batches;
        Duration left = known ? elapsed.dividedBy(batchesDone).multipliedBy(batches - batchesDone) : Duration.ZERO;
        return new Progress(Math.min(batchesDone + 1, batches), batches, keysDone, keys, elapsed, left,
                control.isStopping(), control.isPaused());
    }
}
