package io.github.erpsyncdesk.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for reading calls that run beside each other; whoever uses them bounds their number. */
public final class ReaderThreads implements Executor, AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(new Threads("reader"));

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
