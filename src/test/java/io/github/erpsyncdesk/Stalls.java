package io.github.erpsyncdesk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** How long the window's thread was busy at most, seen from another thread that asks it again and again. */
final class Stalls implements AutoCloseable {
    private final AtomicLong longest = new AtomicLong();
    private final Thread asking = new Thread(this::ask, "stalls");
    private volatile boolean ended;

    Stalls() {
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        try {
            while (!ended) {
                CountDownLatch answered = new CountDownLatch(1);
                long start = System.nanoTime();
                Platform.runLater(answered::countDown);
                answered.await();
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    double longestMillis() {
        return longest.get() / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        asking.join();
    }
}
