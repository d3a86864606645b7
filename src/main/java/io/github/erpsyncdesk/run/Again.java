package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What running keys again means.
 *
 * @param unknown number of keys that were sent before without an answer
 * @param notices how this run differs from the one before, and what is unknown
 */
record Again(int unknown, List<Notice> notices) {
    static final Again NOTHING = new Again(0, List.of());

    /** @param before null where the keys were not taken from a run */
    static Again of(ResyncPlan plan, RunRecord before) {
        if (before == null || !(plan.request().scope() instanceof Scope.Keys(KeyList keys))) {
            return NOTHING;
        }
        String run = String.valueOf(before.id());
        List<Notice> notices = new ArrayList<>();
        ResyncRequest now = plan.request();
        boolean sameServer = before.request().server().sameServerAs(now.server());
        if (!sameServer) {
            notices.add(Notice.of("review.again.server", run, before.request().server().label()));
        }
        if (before.request().source().id() != now.source().id()) {
            notices.add(Notice.of("review.again.source", run, before.request().source().name()));
        }
        if (before.request().blanks() != now.blanks()) {
            notices.add(Notice.of("review.again.blanks", run));
        }
        int unknown = sameServer ? common(keys, before.keys(KeyState.UNKNOWN).sorted().toArray()) : 0;
        if (unknown > 0) {
            notices.add(Notice.of("review.again.unknown", unknown, run));
        }
        return new Again(unknown, notices);
    }

    private static int common(KeyList keys, int[] sorted) {
        return (int) keys.stream().filter(id -> Arrays.binarySearch(sorted, id) >= 0).count();
    }
}
