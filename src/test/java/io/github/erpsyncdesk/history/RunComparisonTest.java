package io.github.erpsyncdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.history.RunComparison.Line;
import io.github.erpsyncdesk.history.RunComparison.Side;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunComparisonTest extends PastRunsFixture {

    private static RunRecord run(ChangeSet.Builder changes) {
        ResyncPlan plan = Runs.plan(2, 2);
        return new RunRecord(plan,
                List.of(new BatchOutcome.Answered(plan.batches().getFirst(),
                        new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes.build()),
                        Duration.ZERO)),
                Instant.EPOCH, Duration.ZERO);
    }

    @Test
    void recordsAreOnlyInOneRunOrInBothWithWhatEachDid() {
        RunRecord first = run(new ChangeSet.Builder().add(ChangeKind.ADDED, "contact", 1)
                .add(ChangeKind.UPDATED, "person", 1).add(ChangeKind.DELETED, "contact", Integer.MAX_VALUE));
        RunRecord second = run(new ChangeSet.Builder().add(ChangeKind.UPDATED, "contact", 1)
                .add(ChangeKind.ADDED, "sale", 9).add(ChangeKind.ADDED, "sale", 9));
        RunComparison compared = new RunComparison(first, second);
        assertThat(compared.lines(Side.BOTH)).containsExactly(
                new Line(Side.BOTH, "contact", 1, Optional.of(ChangeKind.ADDED), Optional.of(ChangeKind.UPDATED)));
        assertThat(compared.lines(Side.ONLY_FIRST)).containsExactly(
                new Line(Side.ONLY_FIRST, "contact", Integer.MAX_VALUE, Optional.of(ChangeKind.DELETED),
                        Optional.empty()),
                new Line(Side.ONLY_FIRST, "person", 1, Optional.of(ChangeKind.UPDATED), Optional.empty()));
        assertThat(compared.lines(Side.ONLY_SECOND)).containsExactly(
                new Line(Side.ONLY_SECOND, "sale", 9, Optional.empty(), Optional.of(ChangeKind.ADDED)));
        assertThat(compared.count(Side.ONLY_FIRST)).isEqualTo(2);
    }

    @Test
    void theOlderRunStandsFirstWhicheverWasChosenFirst() throws Exception {
        long older = run(2, 1, 2);
        long newer = run(1, 2, 3);
        history.refresh();
        compare.compare(past(newer), past(older));
        assertThat(compare.comparison().get().first().id()).isEqualTo(older);
        assertThat(compare.lines()).extracting(Line::id).containsExactly(1);
        compare.side().set(Side.BOTH);
        assertThat(compare.lines()).extracting(Line::id).containsExactly(2);
        compare.side().set(Side.ONLY_SECOND);
        assertThat(compare.lines()).extracting(Line::id).containsExactly(3);
        compare.close();
        assertThat(compare.lines()).isEmpty();
    }
}
