package io.github.erpsyncdesk.port;

import java.util.ArrayList;
import java.util.List;

/** Ends some reading early, from any thread. */
public final class Halt {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean stopped;

    /** Nothing more is begun, and what is under way ends. */
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            actions.forEach(Runnable::run);
        }
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** {@code action} runs once when it is stopped, or now if it is. */
    public synchronized void onStop(Runnable action) {
        if (stopped) {
            action.run();
        } else {
            actions.add(action);
        }
    }
}
