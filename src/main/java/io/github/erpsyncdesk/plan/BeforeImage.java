package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunStart;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps what a preview found with the one run that follows it. Any thread. */
public final class BeforeImage implements RunStart {
    private final BeforeImages kept;
    private final AtomicReference<@Nullable Offer> next = new AtomicReference<>();

    private record Offer(PreviewChoice choice, PlannedChanges found) {
        /** Whether the run does what was previewed. */
        boolean isOf(ResyncRequest request) {
            return request.source().equals(choice.source()) && request.blanks() == choice.blanks()
                    && request.scope() instanceof Scope.Keys(KeyList keys) && keys.equals(choice.keys());
        }
    }

    public BeforeImage(BeforeImages kept) {
        this.kept = kept;
    }

    public BeforeImages kept() {
        return kept;
    }

    /** The next run takes this with it, if it is one of exactly this. */
    public void offer(PreviewChoice choice, PlannedChanges found) {
        next.set(new Offer(choice, found));
    }

    /** The next run was not previewed. */
    void withdraw() {
        next.set(null);
    }

    @Override
    public void begins(long run, ResyncRequest request) {
        Offer offer = next.getAndSet(null);
        if (offer != null && offer.isOf(request)) {
            try {
                kept.keep(run, offer.found());
            } catch (JournalFailed e) {
                // the run's own words and outcome do not depend on it
            }
        }
    }
}
