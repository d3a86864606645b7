package io.github.erpsyncdesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Key 1 was confirmed, key 2 has no answer. */
    private static RunRecord run() {
        ResyncPlan plan = Runs.plan(2, 1);
        return new RunRecord(plan, List.of(
                new BatchOutcome.Answered(plan.batches().get(0), io.github.erpsyncdesk.fake.FakeNetServer.ok(1),
                        Duration.ZERO),
                new BatchOutcome.Failed(plan.batches().get(1),
                        new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(), ""), Duration.ZERO)),
                START, Duration.ofMinutes(1));
    }

    private static RecordPreview record(int key, boolean differs, boolean read) {
        return new RecordPreview(new KnownRecord(new InternalKey(key, new RecordRef(5, key))),
                List.of(new RecordPreview.Target(1, 1, List.of())),
                differs ? List.of(new FieldChange(1, "name", "Name", "a", "b")) : List.of(),
                read ? List.of() : List.of(new RecordPreview.Unread(2, Optional.empty())));
    }

    private static Result result(int key, RecordPreview record, int targets, Duration after) {
        Instant now = START.plus(after);
        return new Verifier(run(), targets, now, PATIENCE).read(new Preview(List.of(record)), List.of(key)).keys()
                .getFirst().result();
    }

    @Test
    void aDifferenceIsNotYetOnlyWhileTheCallMayBeAtWork() {
        assertThat(result(2, record(2, true, true), 2, Duration.ofMinutes(10))).isEqualTo(Result.NOT_YET);
        assertThat(result(2, record(2, true, true), 2, Duration.ofMinutes(12))).isEqualTo(Result.DIFFERENT);
        assertThat(result(1, record(1, true, true), 2, Duration.ofMinutes(2))).as("it has its answer")
                .isEqualTo(Result.DIFFERENT);
    }

    @Test
    void equalIsSaidOnlyWhereAllThatTheRunCouldWriteWasRead() {
        assertThat(result(2, record(2, false, true), 2, PATIENCE)).isEqualTo(Result.EQUAL);
        assertThat(result(2, record(2, false, false), 2, PATIENCE)).isEqualTo(Result.UNREADABLE);
        assertThat(result(2, record(2, false, true), 1, PATIENCE)).as("a target less than then")
                .isEqualTo(Result.UNREADABLE);
        assertThat(result(2, record(3, false, true), 2, PATIENCE)).as("no record of the key")
                .isEqualTo(Result.UNREADABLE);
    }

    @Test
    void aDifferenceCountsEvenWhereNotAllCouldBeRead() {
        assertThat(result(1, record(1, true, false), 2, PATIENCE)).isEqualTo(Result.DIFFERENT);
    }
}
