package io.github.erpsyncdesk.importer;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/** Cancels a reading from any thread, and hears on the reading thread how far it is. */
public final class ReadControl {
    private final DoubleConsumer progress;
    private volatile boolean cancelled;

    /** @param progress hears a share from 0 to 1 now and then */
    public ReadControl(DoubleConsumer progress) {
        this.progress = progress;
    }

    /** For a reading that nobody watches or cancels. */
    public static ReadControl none() {
        return new ReadControl(share -> {});
    }

    public void cancel() {
        cancelled = true;
    }

    /** @throws CancellationException where the reading was cancelled */
    public void reached(double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        progress.accept(Math.clamp(share, 0, 1));
    }
}
