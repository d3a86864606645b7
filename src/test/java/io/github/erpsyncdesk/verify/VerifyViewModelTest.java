package io.github.erpsyncdesk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.port.Halt;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunCheck;
import io.github.erpsyncdesk.port.Verifications;
import io.github.erpsyncdesk.store.UnsavedFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class VerifyViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-24T13:00:00Z");

    private final UnsavedFindings kept = new UnsavedFindings();
    private final SameThread background = SameThread.handCranked();
    private final Answers server = new Answers();
    private VerifyViewModel model = model(kept);

    /** Says of each key what the test wants. */
    private static final class Answers implements RunCheck {
        private final Map<Integer, Result> results = new HashMap<>();
        private final List<List<Integer>> asked = new ArrayList<>();
        private final List<Trouble> trouble = new ArrayList<>();
        private Halt halt = new Halt();
        private Instant now = NOON;

        @Override
        public Answer look(Session session, RunRecord run, List<Integer> keys, Halt given, IntConsumer progress) {
            asked.add(keys);
            halt = given;
            progress.accept(keys.size());
            return new Answer(new Verification(run.id(), now, keys.stream().map(key -> new Verification.Key(key,
                    results.getOrDefault(key, Result.EQUAL), List.of(), now)).toList()), 2, trouble);
        }
    }

    private VerifyViewModel model(Verifications verifications) {
        return new VerifyViewModel(new FollowUp(server, verifications, new SyncLogService(null, kept)), background);
    }

    /** Of four keys, two were confirmed and two have no answer. */
    private static RunRecord halfUnknown() {
        ResyncPlan plan = Runs.plan(4, 2);
        return new RunRecord(7, plan, List.of(
                new BatchOutcome.Answered(plan.batches().get(0), FakeNetServer.ok(1, 2), Duration.ZERO),
                new BatchOutcome.Failed(plan.batches().get(1),
                        new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(), ""),
                        Duration.ZERO)),
                NOON.minusSeconds(3600), Duration.ofMinutes(1), Optional.empty());
    }

    private void show(RunRecord run) {
        model.session().set(FakeNetServer.session());
        model.show(run);
        crank();
    }

    private void crank() {
        while (background.waiting() > 0) {
            background.crank();
        }
    }

    private Map<Integer, Result> seen() {
        Map<Integer, Result> all = new HashMap<>();
        model.found().get().keys().forEach(key -> all.put(key.key(), key.result()));
        return all;
    }

    @Test
    void keysWithoutAnAnswerAreOfferedFirstAndAloneAndOnesFoundEqualAreSettled() {
        show(halfUnknown());
        assertThat(model.open().get()).containsExactly(3, 4);
        List<String> settled = new ArrayList<>();
        model.whenKept(() -> settled.add("looked back"));
        server.results.put(4, Result.DIFFERENT);
        model.checkOpen();
        assertThat(model.progress().get()).isEqualTo(new Look.Progress(0, 2));
        crank();
        assertThat(model.progress().get()).isNull();
        assertThat(server.asked).containsExactly(List.of(3, 4));
        assertThat(seen()).isEqualTo(Map.of(3, Result.EQUAL, 4, Result.DIFFERENT));
        assertThat(model.open().get()).as("3 is no longer asked about").containsExactly(4);
        assertThat(settled).hasSize(1);
        assertThat(kept.verification(7)).contains(model.found().get());
    }

    @Test
    void aLaterLookKeepsWhatAnEarlierOneSawOfOtherKeysAndOfKeysItCouldNotRead() {
        show(halfUnknown());
        model.checkAll();
        crank();
        server.results.putAll(Map.of(3, Result.UNREADABLE, 4, Result.DIFFERENT));
        server.now = NOON.plusSeconds(60);
        server.trouble.add(new RunCheck.Trouble("NAV", Optional.of(Notice.of("failure.DEADLINE.what", 30))));
        model.checkAll();
        crank();
        assertThat(seen()).isEqualTo(
                Map.of(1, Result.EQUAL, 2, Result.EQUAL, 3, Result.EQUAL, 4, Result.DIFFERENT));
        assertThat(model.found().get().keys().get(2).at()).as("seen then, not now").isEqualTo(NOON);
        assertThat(model.found().get().at()).isEqualTo(server.now);
        assertThat(model.notices()).extracting(Notice::key).contains("verify.unreadable", "verify.unread",
                "failure.DEADLINE.what");
    }

    @Test
    void whereNothingCouldBeReadNothingIsKeptAndItIsStillNotKnown() {
        show(halfUnknown());
        for (int key = 1; key <= 4; key++) {
            server.results.put(key, Result.UNREADABLE);
        }
        model.checkAll();
        crank();
        assertThat(kept.verification(7)).isEmpty();
        assertThat(model.notices()).extracting(Notice::key).contains("verify.nothing");
        assertThat(model.open().get()).containsExactly(3, 4);
    }

    @Test
    void stoppingEndsItAtOnceAndWhatComesLaterIsNeitherShownNorKept() {
        show(halfUnknown());
        model.checkOpen();
        model.stop();
        assertThat(model.progress().get()).isNull();
        assertThat(model.notices()).extracting(Notice::key).containsExactly("verify.stopped");
        crank();
        assertThat(server.halt.isStopped()).isTrue();
        assertThat(model.found().get()).isNull();
        assertThat(kept.verification(7)).isEmpty();
    }

    @Test
    void anotherServerNobodyAndRunsWithoutAListAreNotAsked() {
        model.show(halfUnknown());
        assertThat(model.whyNot().get().key()).isEqualTo("verify.no.session");
        Session fjord = FakeNetServer.session();
        model.session().set(new Session(fjord.profile(), fjord.address(),
                new ServerIdentity("Fjord Trading AS", "crm_test", "1020260001", "10.5"), fjord.user(),
                fjord.fullName(), fjord.role(), fjord.ticket(), Optional.empty()));
        assertThat(model.whyNot().get().key()).isEqualTo("verify.no.otherServer");
        model.checkAll();
        model.session().set(FakeNetServer.session());
        assertThat(model.whyNot().get()).isNull();
        ResyncPlan everything = Runs.everything();
        model.show(new RunRecord(8, everything, List.of(new BatchOutcome.Answered(everything.batches().getFirst(),
                FakeNetServer.ok(1), Duration.ZERO)), NOON, Duration.ZERO, Optional.empty()));
        assertThat(model.whyNot().get().key()).isEqualTo("verify.no.everything");
        model.checkAll();
        ResyncPlan plan = Runs.plan(2, 1);
        model.show(new RunRecord(9, plan, List.of(), NOON, Duration.ZERO, Optional.empty()));
        assertThat(model.whyNot().get().key()).isEqualTo("verify.no.running");
        model.checkAll();
        crank();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void keysThatDifferAreTakenWithTheirRunAndNothingElseIs() {
        show(halfUnknown());
        List<TakenKeys> taken = new ArrayList<>();
        model.taker().set(taken::add);
        server.results.putAll(Map.of(2, Result.UNREADABLE, 3, Result.NOT_YET, 4, Result.DIFFERENT));
        model.checkAll();
        crank();
        model.takeDiffering();
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.keys().stream()).containsExactlyInAnyOrder(3, 4);
            assertThat(one.from().id()).isEqualTo(7);
        });
    }

    @Test
    void aLookUnderWayEndsWhenAnotherRunIsShownAndItsAnswerDoesNotAppearThere() {
        show(halfUnknown());
        model.checkAll();
        ResyncPlan other = Runs.plan(2, 1);
        model.show(new RunRecord(8, other, List.of(
                new BatchOutcome.Answered(other.batches().get(0), FakeNetServer.ok(1), Duration.ZERO),
                new BatchOutcome.Answered(other.batches().get(1), FakeNetServer.ok(2), Duration.ZERO)), NOON,
                Duration.ZERO, Optional.empty()));
        crank();
        assertThat(model.found().get()).isNull();
        assertThat(model.progress().get()).isNull();
    }

    @Test
    void whatWasKeptIsShownWithoutAServerAndWhatCannotBeKeptIsSaid() {
        show(halfUnknown());
        model.checkAll();
        crank();
        VerifyViewModel later = model(kept);
        later.show(halfUnknown());
        crank();
        assertThat(later.found().get()).isEqualTo(model.found().get());
        model = model(new Verifications() {
            @Override
            public void keep(Verification verification) throws JournalFailed {
                throw new JournalFailed(Notice.of("journal.full"));
            }

            @Override
            public Optional<Verification> verification(long run) {
                return Optional.empty();
            }
        });
        show(halfUnknown());
        model.checkAll();
        crank();
        assertThat(model.found().get().keys()).hasSize(4);
        assertThat(model.notices()).extracting(Notice::key).contains("verify.notKept", "journal.full");
    }

    @Test
    void keyListOfTheRunIsCheckedInItsOrder() {
        show(halfUnknown());
        model.checkAll();
        crank();
        assertThat(server.asked.getFirst()).isEqualTo(KeyList.of(1, 2, 3, 4).stream().boxed().toList());
    }
}
