package io.github.erpsyncdesk.port;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Limits in time, kept by threads of its own. */
public interface Timekeeper {

    /** Runs {@code action} once after {@code delay}, on a thread of the timekeeper, unless cancelled before. */
    Cancel after(Duration delay, Runnable action);

    /** Does {@code work} on another thread and waits for it at most that long. */
    <T> T within(Duration limit, Callable<T> work) throws TimeoutException, Exception;

    /** Takes an appointment back; harmless when it has passed. */
    interface Cancel {
        void cancel();
    }
}
