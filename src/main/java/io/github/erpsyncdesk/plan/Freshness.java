package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a preview may still say what a resync would do. */
final class Freshness {
    /** Engines synchronise every few minutes, and people work meanwhile. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private @Nullable Instant lastRun;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /** From here on a run may change values. */
    void runBegins() {
        lastRun = clock.instant();
    }

    /** Whether the preview is of what is chosen and no run has begun since, however long ago it was. */
    boolean isOf(MadePreview made, PreviewChoice chosen) {
        return made.choice().isSameWayAs(chosen) && !hasRunSince(made);
    }

    private boolean hasRunSince(MadePreview made) {
        return lastRun != null && !lastRun.isBefore(made.at());
    }

    /** Why the preview is out of date for what is chosen now. */
    Optional<Notice> stale(MadePreview made, PreviewChoice chosen) {
        long minutes = age(made);
        if (!made.choice().isSameWayAs(chosen)) {
            return Optional.of(Notice.of("preview.stale.choice"));
        }
        if (hasRunSince(made)) {
            return Optional.of(Notice.of("preview.stale.run"));
        }
        return minutes >= LONGEST.toMinutes() ? Optional.of(Notice.of("preview.stale.age", minutes))
                : Optional.empty();
    }

    /**
     * What a review of the chosen list says of the preview: what it found of these keys and when, and then what speaks
     * against relying on it. Nothing where none of the keys was previewed.
     */
    List<Notice> notes(MadePreview made, PreviewChoice chosen) {
        Preview preview = made.preview().of(chosen.keys());
        int compared = preview.records().size();
        if (compared == 0) {
            return List.of();
        }
        List<Notice> notes = new ArrayList<>();
        notes.add(Notice.of("preview.note", age(made), preview.summary()));
        if (compared < chosen.keys().size()) {
            notes.add(Notice.of("preview.note.part", compared, chosen.keys().size()));
        }
        stale(made, chosen).ifPresent(notes::add);
        return notes;
    }

    private long age(MadePreview made) {
        return Duration.between(made.at(), clock.instant()).toMinutes();
    }
}
