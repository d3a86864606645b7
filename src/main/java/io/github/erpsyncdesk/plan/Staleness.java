package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a preview may no longer say what a resync would do. */
final class Staleness {
    /** Engines synchronise every few minutes, and people work meanwhile. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private Staleness() {}

    /**
     * @param chosen what is chosen now
     * @param lastRun when a run last began
     */
    static Optional<Notice> of(MadePreview made, PreviewChoice chosen, Instant now, @Nullable Instant lastRun) {
        long minutes = Duration.between(made.at(), now).toMinutes();
        if (!made.choice().isSameWayAs(chosen)) {
            return Optional.of(Notice.of("preview.stale.choice"));
        }
        if (lastRun != null && !lastRun.isBefore(made.at())) {
            return Optional.of(Notice.of("preview.stale.run"));
        }
        return minutes >= LONGEST.toMinutes() ? Optional.of(Notice.of("preview.stale.age", minutes))
                : Optional.empty();
    }
}
