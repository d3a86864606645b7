package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Unsettled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 2 over days and crashes: the journal remembers which keys nobody knows about. */
class UnsettledTest {
    private static final KeyList ALL = KeyList.of(1, 2, 3, 4, 5, 6);

    @TempDir
    Path folder;
    private SqliteJournal journal;

    @BeforeEach
    void open() throws Exception {
        journal = new SqliteJournal(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    /** How many of {@link #ALL} are unsettled, run by run. */
    private List<Integer> left() throws Exception {
        return journal.unsettled(FakeNetServer.FJORD).sent().stream().map(sent -> sent.in(ALL)).toList();
    }

    private long run(ResyncPlan plan, BatchOutcome... outcomes) throws Exception {
        long id = journal.begin(plan, Instant.now());
        for (BatchOutcome outcome : outcomes) {
            journal.intend(id, outcome.batch());
            journal.ended(id, outcome);
        }
        journal.close(id, Duration.ofMillis(1));
        return id;
    }

    private static BatchOutcome lost(Batch batch) {
        return new BatchOutcome.Failed(batch,
                new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""),
                Duration.ZERO);
    }

    private static BatchOutcome good(Batch batch) {
        return new BatchOutcome.Answered(batch, FakeNetServer.ok(), Duration.ZERO);
    }

    @Test
    void onlyWhatWasSentWithoutAnAnswerIsLeft() throws Exception {
        ResyncPlan plan = Runs.plan(6, 2);
        long id = run(plan, good(plan.batches().get(0)), lost(plan.batches().get(1)));
        Unsettled left = journal.unsettled(FakeNetServer.FJORD);
        assertThat(left.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.run()).isEqualTo(id);
            assertThat(sent.keys()).containsExactly(3, 4);
        });
    }

    @Test
    void aRunThatWasCutOffLeavesItsBatch() throws Exception {
        ResyncPlan plan = Runs.plan(6, 2);
        journal.intend(journal.begin(plan, Instant.now()), plan.batches().getFirst());
        journal.close();
        open();
        journal.cutOff();
        assertThat(left()).containsExactly(2);
    }

    @Test
    void aGoodAnswerSettlesAndAFailedOneDoesNot() throws Exception {
        ResyncPlan all = Runs.plan(6, 6);
        run(all, lost(all.batches().getFirst()));
        assertThat(left()).containsExactly(6);
        ResyncPlan some = Runs.plan(2, 1);
        run(some, good(some.batches().get(0)), new BatchOutcome.Failed(some.batches().get(1),
                new Failure.Refused(FailureCode.TICKET, List.of(""), ""), Duration.ZERO));
        assertThat(left()).containsExactly(5);
    }

    @Test
    void aKeyThatIsLostTwiceCountsOnce() throws Exception {
        ResyncPlan all = Runs.plan(6, 6);
        run(all, lost(all.batches().getFirst()));
        ResyncPlan some = Runs.plan(2, 2);
        run(some, lost(some.batches().getFirst()));
        assertThat(left()).containsExactly(4, 2);
    }

    @Test
    void aGoodResyncOfEverythingSettlesAll() throws Exception {
        ResyncPlan all = Runs.plan(6, 6);
        run(all, lost(all.batches().getFirst()));
        ResyncPlan everything = Runs.everything();
        run(everything, good(everything.batches().getFirst()));
        assertThat(left()).isEmpty();
    }

    @Test
    void everythingWithoutAnAnswerLeavesEachKeyUntilItIsSettled() throws Exception {
        ResyncPlan all = Runs.plan(6, 6);
        run(all, lost(all.batches().getFirst()));
        ResyncPlan everything = Runs.everything();
        long id = run(everything, lost(everything.batches().getFirst()));
        assertThat(left()).as("the newest run stands for all of them").containsExactly(6);
        Unsettled unsettled = journal.unsettled(FakeNetServer.FJORD);
        assertThat(unsettled.among(ALL)).singleElement().extracting(among -> among.notice().key())
                .isEqualTo("review.again.unknownOfAll");
        assertThat(unsettled.noticesForAll(everything.request().source().id())).singleElement()
                .extracting(notice -> notice.args().getFirst()).isEqualTo(String.valueOf(id));
        assertThat(unsettled.noticesForAll(everything.request().source().id() + 1)).isEmpty();
        ResyncPlan some = Runs.plan(2, 2);
        run(some, good(some.batches().getFirst()));
        assertThat(left()).containsExactly(4);
        run(everything, good(everything.batches().getFirst()));
        assertThat(left()).isEmpty();
    }

    @Test
    void anotherServerIsAnotherMatter() throws Exception {
        ResyncPlan all = Runs.plan(6, 6);
        run(all, lost(all.batches().getFirst()));
        assertThat(journal.unsettled(new ServerIdentity("Other AS", "crm_test", "2", "10.5")).sent()).isEmpty();
    }
}
