package io.github.erpsyncdesk.task;

import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Waiting on virtual threads without an upper limit, computing on few threads; results on the JavaFX thread. */
public final class FxBackground implements Background, AutoCloseable {
    private static final int COMPUTING = 2;

    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(new WaitingThreads());
    private final ExecutorService computing = Executors.newFixedThreadPool(COMPUTING, new Threads("background"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(new Threads("tick"));

    @Override
    public <T> void submit(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure) {
        run(waiting, work, onDone, onFailure);
    }

    @Override
    public <T> void compute(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure) {
        run(computing, work, onDone, onFailure);
    }

    private static <T> void run(ExecutorService on, Callable<T> work, Consumer<T> onDone,
            Consumer<Exception> onFailure) {
        Runnable job = () -> {
            try {
                T result = work.call();
                Platform.runLater(() -> onDone.accept(result));
            } catch (Throwable e) { // also memory that ran out: nobody must wait for ever
                Exception failure = Background.asException(e);
                Platform.runLater(() -> onFailure.accept(failure));
            }
        };
        try {
            on.execute(job);
        } catch (RejectedExecutionException e) {
            // the window has closed: a late result asked for more, and nobody waits for it
        }
    }

    @Override
    public void onScreen(Runnable update) {
        Platform.runLater(update);
    }

    @Override
    public Timekeeper.Cancel every(Duration interval, Runnable tick) {
        AtomicBoolean cancelled = new AtomicBoolean();
        ScheduledFuture<?> ticks = clock.scheduleAtFixedRate(() -> Platform.runLater(() -> {
            if (!cancelled.get()) {
                tick.run();
            }
        }), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            cancelled.set(true);
            ticks.cancel(false);
        };
    }

    @Override
    public void close() {
        waiting.shutdownNow();
        computing.shutdownNow();
        clock.shutdownNow();
    }
}
