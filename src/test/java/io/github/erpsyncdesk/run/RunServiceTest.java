package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.store.UnsavedJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Promise 2 and 3 at the level of a run. */
class RunServiceTest {
    private static final Failure LOST = new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"),
            "");
    private static final Failure REFUSED = new Failure.Refused(FailureCode.TICKET, List.of(""), "");
    private static final PluginAnswer FAILED = new PluginAnswer(false, "Error", Explanation.NONE, "", "E1",
            ChangeSet.EMPTY);

    private final FakeNetServer server = new FakeNetServer();
    private final RunService service = new RunService(server, new UnsavedJournal(), Clock.systemUTC());

    private static ResyncPlan plan(int keys, int batch) {
        ResyncRequest request = new ResyncRequest(FakeNetServer.FJORD, "Demo", ServerKind.TEST, "Dina",
                new Direction(SyncSource.CRM, 2),
                new Scope.Keys(KeyList.of(IntStream.rangeClosed(1, keys).toArray())), BlankRule.KEEP, Instant.EPOCH);
        return ResyncPlan.of(request, BatchRule.of(batch));
    }

    private RunRecord run(ResyncPlan plan) {
        return service.run(plan, FakeNetServer.session(), new RunControl(), partial -> {});
    }

    @Test
    void everyBatchIsSentOnceAndInOrder() {
        RunRecord run = run(plan(5, 2));
        assertThat(server.resyncs).containsExactlyElementsOf(run.plan().batches());
        assertThat(run.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(run.keys(KeyState.CONFIRMED).toArray()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aLostAnswerLeavesItsBatchUnknownAndTheRestUnsent() {
        server.answers.addAll(List.of(FakeNetServer.ok(1), LOST));
        RunRecord run = run(plan(6, 2));
        assertThat(server.resyncs).as("nothing is tried again").hasSize(2);
        assertThat(run.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(run.keys(KeyState.CONFIRMED).toArray()).containsExactly(1, 2);
        assertThat(run.keys(KeyState.UNKNOWN).toArray()).containsExactly(3, 4);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(5, 6);
    }

    @Test
    void aRefusedBatchIsNotSentAsFarAsItsKeysGo() {
        server.answers.addAll(List.of(FakeNetServer.ok(), REFUSED));
        RunRecord run = run(plan(4, 2));
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(3, 4);
        assertThat(run.keys(KeyState.UNKNOWN).toArray()).isEmpty();
    }

    @Test
    void whatTheErpSystemReportsAsFailedDoesNotKeepTheNextBatchBack() {
        server.answers.addAll(List.of(FAILED, FakeNetServer.ok()));
        RunRecord run = run(plan(4, 2));
        assertThat(server.resyncs).hasSize(2);
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.keys(KeyState.FAILED).toArray()).containsExactly(1, 2);
        assertThat(run.keys(KeyState.CONFIRMED).toArray()).containsExactly(3, 4);
    }

    @Test
    void stoppingAfterABatchSendsNoOther() {
        RunControl control = new RunControl();
        server.duringResync = control::stopAfterBatch;
        RunRecord run = service.run(plan(6, 2), FakeNetServer.session(), control, partial -> {});
        assertThat(server.resyncs).hasSize(1);
        assertThat(run.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void aPausedRunSendsNothingUntilItGoesOn() throws Exception {
        RunControl control = new RunControl();
        server.duringResync = control::pause;
        var run = CompletableFuture
                .supplyAsync(() -> service.run(plan(4, 2), FakeNetServer.session(), control, partial -> {}));
        assertThat(run.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get()).as("it waits").isNull();
        assertThat(server.resyncs).hasSize(1);
        server.duringResync = () -> {};
        control.resume();
        for (int i = 0; i < 100 && server.resyncs.size() < 2; i++) {
            Thread.sleep(20);
        }
        assertThat(server.resyncs).hasSize(2);
    }

    @Test
    void aPausedRunCanBeStopped() throws Exception {
        RunControl control = new RunControl();
        server.duringResync = control::pause;
        var run = CompletableFuture
                .supplyAsync(() -> service.run(plan(4, 2), FakeNetServer.session(), control, partial -> {}));
        Thread.sleep(200);
        control.stopAfterBatch();
        assertThat(run.get(5, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(server.resyncs).hasSize(1);
    }

    @Test
    void everyBatchIsTold() {
        List<Integer> told = new ArrayList<>();
        service.run(plan(6, 2), FakeNetServer.session(), new RunControl(),
                partial -> told.add(partial.outcomes().size()));
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void aRunWhoseOwnWorkBreaksIsUnknownFromThereOn() {
        RunRecord before = new RunRecord(plan(4, 2), List.of(), Instant.EPOCH, Duration.ZERO);
        RunRecord broken = RunService.brokenOff(before, new IllegalStateException());
        assertThat(broken.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(broken.keys(KeyState.UNKNOWN).toArray()).containsExactly(1, 2);
        assertThat(broken.keys(KeyState.NOT_SENT).toArray()).containsExactly(3, 4);
    }

    /** Promise 1: whatever the batch size, the batches are the confirmed keys, each once, in their order. */
    @Property(tries = 300)
    void batchesAreTheConfirmedKeys(@ForAll @IntRange(min = 1, max = 400) int keys,
            @ForAll @IntRange(min = 1, max = 120) int batch) {
        ResyncPlan plan = plan(keys, batch);
        assertThat(plan.batches().stream().flatMapToInt(part -> ((Batch.Keys) part).keys().stream()).toArray())
                .containsExactly(IntStream.rangeClosed(1, keys).toArray());
        assertThat(plan.batches()).allSatisfy(part -> assertThat(part.size()).isBetween(1, batch));
    }
}
