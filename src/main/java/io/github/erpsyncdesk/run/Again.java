package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Unsettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of running these keys, before it is confirmed.
 *
 * @param unknown number of keys that were sent before without an answer
 * @param notices how this run differs from the one that keys were taken from, what is unknown, and what speaks against
 * relying on the preview
 * @param preview what a preview of these keys said
 */
record Again(int unknown, List<RunNotice> notices, Optional<Notice> preview) {
    static final Again NOTHING = new Again(0, List.of(), Optional.empty());

    /** @param takenFrom null where the keys were not taken from a run */
    static Again of(ResyncPlan plan, RunRecord takenFrom, Unsettled unsettled) {
        Scope scope = plan.request().scope();
        if (scope instanceof Scope.Everything) {
            return NOTHING;
        }
        List<RunNotice> notices = new ArrayList<>();
        if (takenFrom != null) {
            differences(takenFrom.request(), plan.request(), takenFrom.id(), notices);
        }
        List<Unsettled.Among> left = switch (scope) {
            case Scope.Keys(KeyList keys) -> unsettled.among(keys);
            case Scope.External external -> unsettled.among(external.source().id(), external.keys());
            case Scope.Everything everything -> List.of();
        };
        left.forEach(among -> notices.add(new RunNotice(among.notice(), among.sent().run())));
        return new Again(left.stream().mapToInt(Unsettled.Among::count).sum(), notices, Optional.empty());
    }

    Again with(RunNotice notice) {
        List<RunNotice> all = new ArrayList<>(notices);
        all.add(notice);
        return new Again(unknown, all, preview);
    }

    /** @param said by a preview: its summary, and then what speaks against relying on it */
    Again previewed(List<Notice> said) {
        Again all = new Again(unknown, notices, said.stream().findFirst());
        for (Notice doubt : said.stream().skip(1).toList()) {
            all = all.with(new RunNotice(doubt, 0));
        }
        return all;
    }

    private static void differences(ResyncRequest before, ResyncRequest now, long id, List<RunNotice> notices) {
        String run = String.valueOf(id);
        if (!before.server().sameServerAs(now.server())) {
            notices.add(new RunNotice(Notice.of("review.again.server", run, before.server().label()), id));
        }
        if (before.source().id() != now.source().id()) {
            notices.add(new RunNotice(Notice.of("review.again.source", run, before.source().name()), id));
        }
        if (before.blanks() != now.blanks()) {
            notices.add(new RunNotice(Notice.of("review.again.blanks", run), id));
        }
    }
}
