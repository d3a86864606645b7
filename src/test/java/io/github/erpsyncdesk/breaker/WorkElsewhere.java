package io.github.erpsyncdesk.breaker;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import javafx.application.Platform;
import javafx.concurrent.Task;

/** Every way to start work on another thread that the rule must see. */
public final class WorkElsewhere {

    private WorkElsewhere() {}

    static class ByThread {
        Thread start(Runnable work) {
            return new Thread(work);
        }
    }

    static class ByVirtualThread {
        Thread start(Runnable work) {
            return Thread.startVirtualThread(work);
        }
    }

    static class ByBuilder {
        Thread start(Runnable work) {
            return Thread.ofVirtual().start(work);
        }
    }

    static class ByReference {
        Runnable start() {
            return Executors::newVirtualThreadPerTaskExecutor;
        }
    }

    static class ByPool {
        void start(Runnable work) {
            ForkJoinPool.commonPool().execute(work);
        }
    }

    static class ByFuture {
        CompletableFuture<Void> start(Runnable work) {
            return CompletableFuture.runAsync(work);
        }
    }

    static class ByTimer {
        Timer start() {
            return new Timer(true);
        }
    }

    static class ByParallelStream {
        long start(List<String> all) {
            return all.parallelStream().count();
        }
    }

    static class ByToolkit {
        void start(Runnable work) {
            Platform.runLater(work);
        }
    }

    static class ByTask extends Task<Void> {
        @Override
        protected Void call() {
            return null;
        }
    }
}
