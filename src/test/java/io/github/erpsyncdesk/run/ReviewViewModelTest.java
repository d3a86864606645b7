package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.store.UnsavedJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private static final Direction FROM_CRM = new Direction(SyncSource.CRM, 2);

    private final FakeNetServer server = new FakeNetServer();
    private final SameThread background = SameThread.handCranked();
    private final UnsavedJournal journal = new UnsavedJournal();
    private final RunViewModel run = new RunViewModel(new RunService(server, journal, Clock.systemUTC()), background,
            Clock.systemUTC());
    private final ReviewViewModel model = new ReviewViewModel(run, journal, background, Clock.systemUTC());

    @BeforeEach
    void ready() {
        model.open(FakeNetServer.session());
        background.crank();
        model.choice().direction().set(FROM_CRM);
        model.choice().keys().set(Optional.of(KeyList.of(5, 6)));
    }

    @Test
    void nothingCanBeReviewedWithoutASource() {
        model.choice().direction().set(null);
        assertThat(model.whyNot().get().key()).isEqualTo("run.why.source");
        model.startReview();
        assertThat(model.keys().asked().get()).isNull();
    }

    @Test
    void anEmptyGridCannotBeReviewedAndIsNeverEverything() {
        model.choice().keys().set(Optional.empty());
        assertThat(model.whyNot().get().key()).isEqualTo("keys.why.empty");
        model.startReview();
        model.confirm();
        assertThat(background.waiting()).isZero();
    }

    @Test
    void whatRunsIsTheSnapshotThatWasShown() {
        model.startReview();
        model.choice().keys().set(Optional.of(KeyList.of(7)));
        model.choice().blanks().set(BlankRule.OVERWRITE);
        model.confirm();
        background.crank();
        assertThat(server.resyncs).containsExactly(new Batch.Keys(1, KeyList.of(5, 6)));
        assertThat(run.record().get().request().blanks()).isEqualTo(BlankRule.KEEP);
    }

    @Test
    void confirmingTwiceRunsOnce() {
        model.startReview();
        model.confirm();
        model.confirm();
        model.startReview();
        model.confirm();
        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    void whileItRunsNothingElseCanBeStarted() {
        model.startReview();
        model.confirm();
        assertThat(run.running().get()).isTrue();
        assertThat(model.whyNot().get().key()).isEqualTo("run.why.running");
        assertThat(model.whyNotEverything().get().key()).isEqualTo("run.why.running");
        background.crank();
        assertThat(run.running().get()).isFalse();
        assertThat(run.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void cancellingTheReviewRunsNothing() {
        model.startReview();
        model.cancelReview();
        model.confirm();
        assertThat(background.waiting()).isZero();
    }

    @Test
    void everythingNeedsTheExactNameAndThreeSeconds() {
        model.startEverything();
        model.everything().typedName().set("CRM");
        model.confirmEverything();
        assertThat(background.waiting()).as("not before the time has passed").isZero();
        background.tick();
        background.tick();
        background.tick();
        model.everything().typedName().set("crm");
        assertThat(model.everything().armed().get()).isFalse();
        model.confirmEverything();
        assertThat(background.waiting()).as("not by another name").isZero();
        model.everything().typedName().set("CRM");
        assertThat(model.everything().armed().get()).isTrue();
        model.confirmEverything();
        model.confirmEverything();
        assertThat(background.waiting()).isEqualTo(1);
        background.crank();
        assertThat(server.resyncs).singleElement().isInstanceOf(Batch.Everything.class);
    }

    @Test
    void everythingIsForgottenWhenItIsCancelledOrTheSourceChanges() {
        model.startEverything();
        background.tick();
        background.tick();
        background.tick();
        model.everything().typedName().set("CRM");
        model.choice().direction().set(new Direction(new SyncSource(1, "Visma"), 2));
        model.confirmEverything();
        assertThat(background.waiting()).isZero();
        model.cancelEverything();
        assertThat(model.everything().armed().get()).isFalse();
        assertThat(model.everything().typedName().get()).isEmpty();
    }

    @Test
    void theRuleForBlanksStartsOverWithEachLogIn() {
        model.choice().blanks().set(BlankRule.OVERWRITE);
        model.open(FakeNetServer.session());
        assertThat(model.choice().blanks().get()).isEqualTo(BlankRule.KEEP);
    }

    /** Keys 5 and 6 went out without an answer, key 7 was not sent. */
    private static RunRecord unknownBefore(ServerIdentity server) {
        ResyncRequest request = new ResyncRequest(server, "Demo", ServerKind.TEST, "Dina", FROM_CRM,
                new Scope.Keys(KeyList.of(5, 6, 7)), BlankRule.KEEP, Instant.EPOCH);
        ResyncPlan plan = ResyncPlan.of(request, BatchRule.of(2));
        return new RunRecord(12, plan,
                List.of(new BatchOutcome.Failed(plan.batches().getFirst(),
                        new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(1), ""),
                        Duration.ZERO)),
                Instant.EPOCH, Duration.ZERO, Optional.empty());
    }

    /**
     * Promise 2: what may have been done already is done again only after its own word, however it came into the list.
     */
    @Test
    void unknownKeysAreSentAgainOnlyAfterTheirOwnConfirmation() {
        server.answers.add(new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(1), ""));
        run(5, 6);
        assertThat(run.record().get().outcome()).isEqualTo(Outcome.UNKNOWN);
        model.choice().keys().set(Optional.of(KeyList.of(6, 7)));
        model.startReview();
        assertThat(model.keys().again().unknown()).isEqualTo(1);
        model.confirm();
        assertThat(background.waiting()).isZero();
        assertThat(model.keys().asked().get()).as("the review is still open").isNotNull();
        model.cancelReview();
        model.startReview();
        model.keys().unknownAccepted().set(true);
        model.confirm();
        background.crank();
        assertThat(server.resyncs).last().isEqualTo(new Batch.Keys(1, KeyList.of(6, 7)));
        model.startReview();
        assertThat(model.keys().again().unknown()).as("settled by the answer").isZero();
        assertThat(model.keys().unknownAccepted().get()).as("the word holds for one review").isFalse();
    }

    @Test
    void nothingIsReviewedWhilePastRunsAreRead() {
        model.open(FakeNetServer.session());
        assertThat(model.whyNot().get().key()).isEqualTo("run.why.lookback");
        model.startReview();
        assertThat(model.keys().asked().get()).isNull();
        background.crank();
        assertThat(model.whyNot().get()).isNull();
    }

    /** Logged in again while a run goes on: what was read before the run ended does not hold it. */
    @Test
    void onlyTheNewestReadingOfPastRunsCounts() {
        model.startReview();
        model.confirm();
        model.open(FakeNetServer.session());
        background.crank();
        assertThat(run.running().get()).isFalse();
        background.crank();
        assertThat(model.whyNot().get().key()).as("the reading from before the end").isEqualTo("run.why.lookback");
        background.crank();
        assertThat(model.whyNot().get()).isNull();
    }

    private void run(int... ids) {
        model.choice().keys().set(Optional.of(KeyList.of(ids)));
        model.startReview();
        model.confirm();
        background.crank();
    }

    /** Promise 3: what a run did is said of this server, this source and this rule for blanks alone. */
    @Test
    void whatTheLastRunDidIsSaidOnlyOfTheSameChoice() {
        assertThat(model.lastRun().getValue()).isEmpty();
        run(5, 6);
        RunRecord ended = run.record().get();
        assertThat(model.lastRun().getValue()).contains(ended);
        assertThat(model.isDone().getValue()).isTrue();
        model.choice().keys().set(Optional.of(KeyList.of(5, 6, 7)));
        assertThat(model.lastRun().getValue()).contains(ended);
        assertThat(model.isDone().getValue()).isFalse();
        model.choice().direction().set(new Direction(new SyncSource(1, "Visma"), 2));
        assertThat(model.lastRun().getValue()).isEmpty();
        model.choice().direction().set(FROM_CRM);
        model.choice().blanks().set(BlankRule.OVERWRITE);
        assertThat(model.lastRun().getValue()).isEmpty();
        model.choice().blanks().set(BlankRule.KEEP);
        assertThat(model.lastRun().getValue()).contains(ended);
        model.open(null);
        assertThat(model.lastRun().getValue()).isEmpty();
    }

    @Test
    void theRunThatKeysWereTakenFromIsWrittenDown() {
        model.choice().takenFrom().set(unknownBefore(FakeNetServer.FJORD));
        run(7);
        assertThat(run.record().get().request().parent()).isEqualTo(12);
    }

    @Test
    void aReviewSaysWhatDiffersFromTheRunBefore() {
        model.choice().takenFrom().set(unknownBefore(new ServerIdentity("Other AS", "crm_test", "2", "10.5")));
        model.choice().direction().set(new Direction(new SyncSource(1, "Visma"), 2));
        model.choice().blanks().set(BlankRule.OVERWRITE);
        model.startReview();
        assertThat(model.keys().again().notices()).extracting(told -> told.notice().key()).containsExactly(
                "review.again.server",
                "review.again.source", "review.again.blanks");
    }
}
