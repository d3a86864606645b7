package io.github.erpsyncdesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which run takes a preview with it. */
class BeforeImageTest {
    private static final PlannedChanges FOUND = new PlannedChanges(Instant.EPOCH, 2, 2, 0, 0, List.of());

    private final Map<Long, PlannedChanges> kept = new HashMap<>();
    private final BeforeImage before = new BeforeImage(new BeforeImages() {
        @Override
        public void keep(long run, PlannedChanges found) {
            kept.put(run, found);
        }

        @Override
        public Optional<PlannedChanges> before(long run) {
            return Optional.ofNullable(kept.get(run));
        }
    });

    private static PreviewChoice choice(SyncSource source, BlankRule blanks, int... keys) {
        return new PreviewChoice(source, blanks, Map.of(1, "Visma"), KeyList.of(keys));
    }

    @Test
    void theOneRunOfExactlyWhatWasPreviewedTakesItWithIt() {
        before.offer(choice(SyncSource.CRM, BlankRule.KEEP, 1, 2), FOUND);
        before.begins(7, Runs.plan(2, 1).request());
        before.begins(8, Runs.plan(2, 1).request());
        assertThat(kept).isEqualTo(Map.of(7L, FOUND));
    }

    @Test
    void aRunOfAnythingElseDoesNotAndNeitherDoesTheOneAfterIt() {
        for (PreviewChoice other : List.of(choice(SyncSource.CRM, BlankRule.KEEP, 1),
                choice(SyncSource.CRM, BlankRule.OVERWRITE, 1, 2),
                choice(new SyncSource(1, "Visma"), BlankRule.KEEP, 1, 2))) {
            before.offer(other, FOUND);
            before.begins(1, Runs.plan(2, 1).request());
            before.begins(2, Runs.plan(2, 1).request());
        }
        before.offer(choice(SyncSource.CRM, BlankRule.KEEP, 1, 2), FOUND);
        before.begins(3, Runs.everything().request());
        assertThat(kept).isEmpty();
    }

    @Test
    void aJournalThatCannotBeWrittenDoesNotKeepTheRunFromGoingOn() {
        BeforeImage failing = new BeforeImage(new BeforeImages() {
            @Override
            public void keep(long run, PlannedChanges found) throws JournalFailed {
                throw new JournalFailed(Notice.of("journal.full"));
            }

            @Override
            public Optional<PlannedChanges> before(long run) {
                return Optional.empty();
            }
        });
        failing.offer(choice(SyncSource.CRM, BlankRule.KEEP, 1, 2), FOUND);
        failing.begins(1, Runs.plan(2, 1).request());
        assertThat(kept).isEmpty();
    }
}
