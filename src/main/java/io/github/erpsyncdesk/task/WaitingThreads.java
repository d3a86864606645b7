package io.github.erpsyncdesk.task;

import java.util.concurrent.ThreadFactory;

/** A virtual thread for each piece of work, with the application's class loader, as {@link Threads} has it. */
final class WaitingThreads implements ThreadFactory {
    private final ThreadFactory virtual = Thread.ofVirtual().name("waiting-", 1).factory();

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = virtual.newThread(work);
        thread.setContextClassLoader(WaitingThreads.class.getClassLoader());
        return thread;
    }
}
