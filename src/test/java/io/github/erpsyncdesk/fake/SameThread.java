package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background work on the calling thread: at once, or, with {@link #handCranked}, when the test says so. */
public final class SameThread implements Background {
    private final boolean atOnce;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> ticks = new ArrayList<>();

    private SameThread(boolean atOnce) {
        this.atOnce = atOnce;
    }

    public static SameThread atOnce() {
        return new SameThread(true);
    }

    public static SameThread handCranked() {
        return new SameThread(false);
    }

    @Override
    public <T> void compute(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure) {
        submit(work, onDone, onFailure);
    }

    @Override
    public <T> void submit(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure) {
        Runnable all = () -> {
            T result;
            try {
                result = work.call();
            } catch (Throwable e) {
                onFailure.accept(Background.asException(e));
                return;
            }
            onDone.accept(result);
        };
        if (atOnce) {
            all.run();
        } else {
            waiting.add(all);
        }
    }

    /** Does the piece of work that has waited longest. */
    public void crank() {
        waiting.remove().run();
    }

    public int waiting() {
        return waiting.size();
    }

    @Override
    public void onScreen(Runnable update) {
        update.run();
    }

    @Override
    public Timekeeper.Cancel every(Duration interval, Runnable tick) {
        ticks.add(tick);
        return () -> ticks.remove(tick);
    }

    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }
}
