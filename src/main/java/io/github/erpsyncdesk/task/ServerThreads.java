package io.github.erpsyncdesk.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As many threads as a small server needs. */
public final class ServerThreads implements Executor, AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(new Threads("simulator"));

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
