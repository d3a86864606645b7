package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.SyncSource;
import java.time.Instant;
import java.util.stream.IntStream;

/** Plans for tests. */
public final class Runs {

    private Runs() {}

    /** Keys from 1 to {@code keys}, from CRM. */
    public static ResyncPlan plan(int keys, int batch) {
        return plan(new Scope.Keys(KeyList.of(IntStream.rangeClosed(1, keys).toArray())), batch);
    }

    public static ResyncPlan everything() {
        return plan(new Scope.Everything(SyncSource.CRM, "CRM"), 1);
    }

    /** The same plan with keys that were taken from a run. */
    public static ResyncPlan again(ResyncPlan plan, long parent) {
        ResyncRequest like = plan.request();
        return new ResyncPlan(new ResyncRequest(like.server(), like.profile(), like.kind(), like.user(),
                like.direction(), like.scope(), like.blanks(),
                like.confirmedAt(), parent), plan.batches());
    }

    private static ResyncPlan plan(Scope scope, int batch) {
        return ResyncPlan.of(new ResyncRequest(FakeNetServer.FJORD, "Demo", ServerKind.TEST, "Dina",
                new Direction(SyncSource.CRM, 2), scope,
                BlankRule.KEEP, Instant.parse("2026-11-24T12:00:00Z")), BatchRule.of(batch));
    }
}
