package io.github.erpsyncdesk.task;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Named daemon threads. Their class loader is the application's: JAXB finds its implementation through it. */
final class Threads implements ThreadFactory {
    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    Threads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Threads.class.getClassLoader());
        return thread;
    }
}
