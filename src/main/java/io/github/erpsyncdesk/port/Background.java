package io.github.erpsyncdesk.port;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Work off the screen's thread. Results, failures and updates come back on the screen's thread; no failure is silent.
 */
public interface Background {

    /**
     * Work that waits, for a server or a disk: as much at a time as is asked for, so that what is slow holds up nothing
     * else.
     *
     * @param onFailure required: every piece of work can fail, by an exception or by an error
     */
    <T> void submit(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure);

    /** An error of the virtual machine ends a piece of work as a failure does. */
    static Exception asException(Throwable thrown) {
        return thrown instanceof Exception failure ? failure : new ExecutionException(thrown);
    }

    /** Work that computes: on few threads, which nothing that waits can fill. */
    <T> void compute(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure);

    /** Runs {@code update} on the screen's thread soon; from any thread. */
    void onScreen(Runnable update);

    /** Calls {@code tick} on the screen's thread again and again until cancelled. */
    Timekeeper.Cancel every(Duration interval, Runnable tick);
}
