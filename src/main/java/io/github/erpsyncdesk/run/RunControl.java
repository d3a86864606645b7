package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.port.Call;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ways to hold a run or to end it early; safe from any thread. */
public final class RunControl {
    private boolean stopAfterBatch;
    private boolean stopWaiting;
    private boolean paused;
    private @Nullable Call current;
    private Consumer<ServerTask> onTask = task -> {};

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

    /** @param listener hears of the server's task that carries out the run, on the run's thread */
    public synchronized void onTask(Consumer<ServerTask> listener) {
        onTask = listener;
    }

    void sees(ServerTask task) {
        Consumer<ServerTask> listener;
        synchronized (this) {
            listener = onTask;
        }
        listener.accept(task);
    }

    /** Blocks that long. @return false where the run is to end early, then at once */
    synchronized boolean rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0
                    && !stopAfterBatch; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopAfterBatch = true;
        }
        return !stopAfterBatch;
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
