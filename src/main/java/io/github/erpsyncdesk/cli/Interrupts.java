package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.run.RunControl;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C while a run is under way: the first one ends it after its batch, the second one stops waiting for that batch.
 */
final class Interrupts implements AutoCloseable {
    private static final Signal CTRL_C = new Signal("INT");

    private final RunControl control;
    private final Terminal terminal;
    private final Runnable onInterrupt;
    private final boolean isTask;
    private final @Nullable SignalHandler before;
    private int count;

    /** @param onInterrupt ends what the run may be waiting for besides the server */
    Interrupts(RunControl control, Terminal terminal, Runnable onInterrupt) {
        this(control, terminal, onInterrupt, false);
    }

    private Interrupts(RunControl control, Terminal terminal, Runnable onInterrupt, boolean isTask) {
        this.isTask = isTask;
        this.control = control;
        this.terminal = terminal;
        this.onInterrupt = onInterrupt;
        before = handle(signal -> interrupt());
    }

    /** Where a task of the server is followed, the first one ends that: the task may take hours, and goes on. */
    static Interrupts ofTask(RunControl control, Terminal terminal) {
        return new Interrupts(control, terminal, () -> {}, true);
    }

    /** The handler before; null where the JVM was told to leave signals alone. */
    private static @Nullable SignalHandler handle(SignalHandler handler) {
        try {
            return Signal.handle(CTRL_C, handler);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private synchronized void interrupt() {
        count++;
        if (count == 1) {
            terminal.say(Texts.text(isTask ? "cli.interrupted.task" : "cli.interrupted"));
        }
        if (count == 1 && !isTask) {
            control.stopAfterBatch();
        } else {
            control.stopWaiting();
        }
        onInterrupt.run();
    }

    synchronized boolean happened() {
        return count > 0;
    }

    @Override
    public void close() {
        if (before != null) {
            handle(before);
        }
    }
}
