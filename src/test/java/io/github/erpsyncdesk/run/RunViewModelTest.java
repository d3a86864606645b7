package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.store.UnsavedJournal;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private static final Direction FROM_CRM = new Direction(SyncSource.CRM, 2);

    private final FakeNetServer server = new FakeNetServer();
    private final SameThread background = SameThread.handCranked();
    private final RunViewModel model = new RunViewModel(new RunService(server, new UnsavedJournal(), Clock.systemUTC()), background, Clock.systemUTC());

    @BeforeEach
    void ready() {
        model.open(FakeNetServer.session());
        model.direction().set(FROM_CRM);
        model.keys().set(Optional.of(KeyList.of(5, 6)));
    }

    @Test
    void nothingCanBeReviewedWithoutASource() {
        model.direction().set(null);
        assertThat(model.whyNot().get().key()).isEqualTo("run.why.source");
        model.startReview();
        assertThat(model.review().get()).isNull();
    }

    @Test
    void anEmptyGridCannotBeReviewedAndIsNeverEverything() {
        model.keys().set(Optional.empty());
        assertThat(model.whyNot().get().key()).isEqualTo("keys.why.empty");
        model.startReview();
        model.confirm();
        assertThat(background.waiting()).isZero();
    }

    @Test
    void whatRunsIsTheSnapshotThatWasShown() {
        model.startReview();
        model.keys().set(Optional.of(KeyList.of(7)));
        model.blanks().set(BlankRule.OVERWRITE);
        model.confirm();
        background.crank();
        assertThat(server.resyncs).containsExactly(new Batch.Keys(1, KeyList.of(5, 6)));
        assertThat(model.record().get().request().blanks()).isEqualTo(BlankRule.KEEP);
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
        assertThat(model.running().get()).isTrue();
        assertThat(model.whyNot().get().key()).isEqualTo("run.why.running");
        assertThat(model.whyNotEverything().get().key()).isEqualTo("run.why.running");
        background.crank();
        assertThat(model.running().get()).isFalse();
        assertThat(model.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
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
        model.typedName().set("CRM");
        model.confirmEverything();
        assertThat(background.waiting()).as("not before the time has passed").isZero();
        background.tick();
        background.tick();
        background.tick();
        model.typedName().set("crm");
        assertThat(model.armed().get()).isFalse();
        model.confirmEverything();
        assertThat(background.waiting()).as("not by another name").isZero();
        model.typedName().set("CRM");
        assertThat(model.armed().get()).isTrue();
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
        model.typedName().set("CRM");
        model.direction().set(new Direction(new SyncSource(1, "Visma"), 2));
        model.confirmEverything();
        assertThat(background.waiting()).isZero();
        model.cancelEverything();
        assertThat(model.armed().get()).isFalse();
        assertThat(model.typedName().get()).isEmpty();
    }

    @Test
    void theRuleForBlanksStartsOverWithEachLogIn() {
        model.blanks().set(BlankRule.OVERWRITE);
        model.open(FakeNetServer.session());
        assertThat(model.blanks().get()).isEqualTo(BlankRule.KEEP);
    }
}
