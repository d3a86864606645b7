package io.github.erpsyncdesk.task;

import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Appointments on one thread, limited work on as many as it needs, since work that hangs keeps its thread. */
public final class PooledTimekeeper implements Timekeeper, AutoCloseable {
    private final ScheduledThreadPoolExecutor appointments = new ScheduledThreadPoolExecutor(1,
            new Threads("deadline"));
    private final ExecutorService limited = Executors.newCachedThreadPool(new Threads("limited"));

    public PooledTimekeeper() {
        appointments.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Cancel after(Duration delay, Runnable action) {
        Future<?> appointment = appointments.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> appointment.cancel(false);
    }

    @Override
    public <T> T within(Duration limit, Callable<T> work) throws TimeoutException, Exception {
        Future<T> result = limited.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        appointments.shutdownNow();
        limited.shutdownNow();
    }
}
