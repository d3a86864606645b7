package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether a run can be looked at again with a session, and what of it is open. */
record CheckableRun(RunRecord run, @Nullable Session session) {

    /** Why not now; empty where it can be. */
    Optional<Notice> whyNot() {
        return !hasEnded() ? Optional.of(Notice.of("verify.no.running"))
                : switch (run.request().scope()) {
                    case Scope.Everything everything -> Optional.of(Notice.of("verify.no.everything"));
                    case Scope.External external -> Optional.of(Notice.of("verify.no.external"));
                    case Scope.Keys keys -> whyNotHere();
                };
    }

    /** Why its part of the sync log cannot be read now; empty where it can be. */
    Optional<Notice> whyNotLogged() {
        return hasEnded() ? whyNotHere() : Optional.of(Notice.of("verify.no.running"));
    }

    private boolean hasEnded() {
        return run.outcomes().size() >= run.plan().batches().size();
    }

    /** The same rule as on the command line: the server that answers is the one that the run was on. */
    Optional<Notice> whyNotHere() {
        String ranOn = run.request().server().label();
        if (session == null) {
            return Optional.of(Notice.of("verify.no.session", ranOn));
        }
        return session.server().sameServerAs(run.request().server()) ? Optional.empty()
                : Optional.of(Notice.of("verify.no.otherServer", ranOn, session.server().label()));
    }

    /** All confirmed keys, in their order. */
    List<Integer> keys() {
        return run.request().scope() instanceof Scope.Keys list ? list.keys().stream().boxed().toList() : List.of();
    }

    /** Keys that failed or have no answer, but for those that were found equal since. */
    List<Integer> open(@Nullable Verification found) {
        Set<Integer> equal = found == null ? Set.of()
                : found.keys(Result.EQUAL).boxed().collect(Collectors.toSet());
        return IntStream.concat(run.keys(KeyState.UNKNOWN), run.keys(KeyState.FAILED)).boxed()
                .filter(key -> !equal.contains(key)).toList();
    }
}
