package io.github.erpsyncdesk.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.model.Unsettled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise 3 in words: which sentence and which effect a run gets. */
class RunSummaryTest {
    /** Each key's record is the company of the same number, so that the lines are easy to read. */
    private static final KnownRecords COMPANIES = KnownRecords.of(IntStream.rangeClosed(1, 10)
            .mapToObj(key -> new KnownRecord(new InternalKey(key, new RecordRef(RecordType.COMPANY, key)))).toList());

    private static final Failure LOST = new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"),
            "");
    private static final Failure NOT_REACHED = new Failure.NotReached(FailureCode.REFUSED, List.of("host"), "");

    /** A run of two batches with two keys each. */
    private static RunSummary summary(Object... outcomes) {
        ResyncRequest request = new ResyncRequest(FakeNetServer.FJORD, "Demo", ServerKind.TEST, "Dina",
                new Direction(SyncSource.CRM, 2),
                new Scope.Keys(KeyList.of(1, 2, 3, 4)), BlankRule.KEEP, Instant.EPOCH);
        ResyncPlan plan = ResyncPlan.of(request, BatchRule.of(2));
        List<BatchOutcome> ended = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Batch batch = plan.batches().get(i);
            ended.add(switch (outcomes[i]) {
                case PluginAnswer answer -> new BatchOutcome.Answered(batch, answer, Duration.ZERO);
                case Failure failure -> new BatchOutcome.Failed(batch, failure, Duration.ZERO);
                default -> new BatchOutcome.NotSent(batch);
            });
        }
        return new RunSummary(new RunRecord(plan, ended, Instant.EPOCH, Duration.ZERO).with(COMPANIES));
    }

    private static String headline(RunSummary summary) {
        return Texts.text(summary.headline());
    }

    private static PluginAnswer failed() {
        return new PluginAnswer(false, "", Explanation.NONE, "", "", ChangeSet.EMPTY);
    }

    @Test
    void confirmed() {
        RunSummary summary = summary(FakeNetServer.ok(1, 2), FakeNetServer.ok(3));
        assertThat(headline(summary)).isEqualTo("Done. 3 records changed.");
        assertThat(summary.effect()).isEmpty();
        assertThat(summary.count(ResultKind.NOT_REPORTED)).isEqualTo(1);
        assertThat(summary.lines()).contains(new ResultLine(ResultKind.NOT_REPORTED, "", 4, 0));
    }

    @Test
    void nothingToChangeIsNotTheSameAsNothingKnown() {
        assertThat(headline(summary(FakeNetServer.ok(), FakeNetServer.ok())))
                .isEqualTo("Done. Nothing had to be changed.");
        assertThat(headline(summary(LOST, "not sent"))).startsWith("Unknown.");
    }

    @Test
    void aLostAnswerMayHaveChangedAndNamesItsKeys() {
        RunSummary summary = summary(FakeNetServer.ok(1), LOST);
        assertThat(headline(summary)).isEqualTo("Unknown. 1 record was reported; what changed for 2 keys is unknown.");
        assertThat(summary.effect()).contains(Effect.MAY_HAVE_CHANGED);
        assertThat(summary.lines()).contains(new ResultLine(ResultKind.UNKNOWN, "", 3, 0),
                new ResultLine(ResultKind.UNKNOWN, "", 4, 0));
    }

    @Test
    void aServerThatWasNeverReachedChangedNothing() {
        RunSummary summary = summary(NOT_REACHED, "not sent");
        assertThat(headline(summary)).isEqualTo("Not done. Nothing was changed.");
        assertThat(summary.effect()).contains(Effect.NOTHING_CHANGED);
        assertThat(summary.count(ResultKind.NOT_SENT)).isEqualTo(4);
    }

    @Test
    void aServerThatWasLostAfterTheFirstBatchChangedWithProblems() {
        assertThat(summary(FakeNetServer.ok(1), NOT_REACHED).effect()).contains(Effect.CHANGED_WITH_PROBLEMS);
    }

    @Test
    void aReportedFailureWithoutChangesMayStillHaveChanged() {
        RunSummary summary = summary(failed(), failed());
        assertThat(summary.effect()).contains(Effect.MAY_HAVE_CHANGED);
        assertThat(summary.count(ResultKind.FAILED)).isEqualTo(4);
    }

    /** "Nothing was changed" alone would be read as said of the whole run. */
    @Test
    void aFailureBehindChangedBatchesIsHeadedByBoth() {
        assertThat(summary(FakeNetServer.ok(1), NOT_REACHED).run().failureHeading().map(Texts::text))
                .contains("Batch 2 changed nothing. Batch 1 changed 1 record");
        assertThat(summary(NOT_REACHED, "not sent").run().failureHeading().map(Texts::text))
                .contains("Nothing was changed");
        assertThat(summary(FakeNetServer.ok(1), LOST).run().failureHeading().map(Texts::text))
                .contains("May have changed");
    }

    @Test
    void stoppedSaysWhatWasNotSent() {
        RunSummary summary = summary(FakeNetServer.ok(1), "not sent");
        assertThat(headline(summary)).isEqualTo("Stopped. 1 record changed; 2 keys were not sent.");
    }

    @Test
    void theSameExplanationOfSeveralBatchesIsToldOnce() {
        PluginAnswer warned = new PluginAnswer(true, "Warning", new Explanation("careful"), "", "W1", ChangeSet.EMPTY);
        assertThat(summary(warned, warned).explanations()).hasSize(1);
    }

    @Test
    void keysOfAWarningAreConfirmedWithAWarningAndNeverEqualAlready() {
        PluginAnswer warned = new PluginAnswer(true, "Warning", new Explanation("Connection closed."), "", "",
                ChangeSet.EMPTY);
        RunSummary summary = summary(FakeNetServer.ok(1), warned);
        assertThat(summary.lines().ids(ResultKind.CONFIRMED_WITH_WARNING)).containsExactly(3, 4);
        assertThat(summary.notReported()).contains(new int[]{2});
        assertThat(summary.count(ResultKind.UNKNOWN) + summary.count(ResultKind.FAILED)).isZero();
        assertThat(Unsettled.NOTHING.after(summary.run()).sent()).as("unsettled").isEmpty();
    }

    @Test
    void whileItRunsNothingIsCalledNotSent() {
        RunSummary summary = summary(FakeNetServer.ok(1));
        assertThat(summary.ended()).isFalse();
        assertThat(summary.count(ResultKind.NOT_SENT)).isZero();
        assertThat(summary.count(ResultKind.NOT_REPORTED)).isZero();
    }

    @Test
    void growingResultsKeepTheFiltersAndAnotherRunClearsThem() {
        ResultViewModel model = new ResultViewModel(SameThread.atOnce());
        model.show(summary(FakeNetServer.ok(1)).run());
        model.filter().hidden().add(ResultKind.ADDED);
        model.filter().find().set("contact");
        model.show(summary(FakeNetServer.ok(1), FakeNetServer.ok(3)).run());
        assertThat(model.filter().find().get()).isEqualTo("contact");
        assertThat(model.lines()).hasSize(2);
        model.show(null);
        assertThat(model.filter().find().get()).isEmpty();
        assertThat(model.filter().hidden()).isEmpty();
    }

    /** Forty keys of forty companies, one of which changed: perhaps the list holds other numbers. */
    @Test
    void aRunWhoseKeysMostlyHadNoReportedChangeSaysSo() {
        ResyncPlan plan = Runs.plan(40, 40);
        RunRecord run = new RunRecord(plan,
                List.of(new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(7), Duration.ZERO)),
                Instant.EPOCH, Duration.ZERO);
        KnownRecords known = KnownRecords.of(IntStream.rangeClosed(1, 40)
                .mapToObj(key -> new KnownRecord(new InternalKey(key, new RecordRef(RecordType.COMPANY, key))))
                .toList());
        assertThat(headline(new RunSummary(run.with(known)))).isEqualTo(
                "Done. 1 record changed; 39 keys had no reported change – check that these are internal key ids.");
        assertThat(headline(new RunSummary(run))).as("nothing is known of single keys")
                .isEqualTo("Done. 1 record changed.");
    }

    @Test
    void linesHaveNamesAreFoundByThemAndSortedByThem() {
        ResyncPlan plan = Runs.plan(3, 3);
        RunRecord run = new RunRecord(plan,
                List.of(new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(51, 52, 53),
                        Duration.ZERO)),
                Instant.EPOCH, Duration.ZERO)
                .with(KnownRecords.of(List.of(
                        new KnownRecord(1, new RecordRef(RecordType.COMPANY, 51), "Åsgard", "", List.of()),
                        new KnownRecord(2, new RecordRef(RecordType.COMPANY, 52), "fjord", "Bergen", List.of()))));
        ResultLines lines = new RunSummary(run).lines();
        assertThat(lines.get(1)).isEqualTo(new ResultLine(ResultKind.UPDATED, "contact", 52, 1, "fjord, Bergen", ""));
        assertThat(new LineQuery("ÅSG", "", Set.of(), LineQuery.Order.AS_TOLD, false).rows(lines)).containsExactly(0);
        assertThat(new LineQuery("", "", Set.of(), LineQuery.Order.NAME, false).rows(lines)).containsExactly(1, 0, 2);
    }
}
