package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Ability;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAbilities;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the session's look-ups have shown of the server. What worked once is an ability; a refusal is remembered, so
 * that the same is not asked again and again.
 */
final class FoundAbilities {
    private static final Set<FailureCode> MAY_WORK_LATER = Set.of(FailureCode.DEADLINE, FailureCode.BROKEN,
            FailureCode.REFUSED, FailureCode.CONNECT_TIMEOUT, FailureCode.NO_SUCH_HOST, FailureCode.TICKET,
            FailureCode.HTTP_503, FailureCode.HTTP_429);

    private ServerAbilities found = ServerAbilities.UNKNOWN;
    private @Nullable Failure refusal;

    synchronized ServerAbilities found() {
        return found;
    }

    /** Why keys are not asked for any more; empty where they may be. */
    synchronized Optional<Failure> refusal() {
        return Optional.ofNullable(refusal);
    }

    synchronized <T> Part<T> keys(Part<T> answer) {
        found = found.withKeyLookup(seen(found.keyLookup(), answer));
        refusal = found.keyLookup() instanceof Ability.No
                ? answer.trouble().filter(failure -> !MAY_WORK_LATER.contains(failure.code())).orElse(refusal)
                : null;
        return answer;
    }

    synchronized <T> Part<T> names(Part<T> answer) {
        found = found.withNames(seen(found.names(), answer));
        return answer;
    }

    private static Ability seen(Ability before, Part<?> answer) {
        if (answer.complete() || !answer.rows().isEmpty()) {
            return new Ability.Yes();
        }
        Failure failure = answer.trouble().orElseThrow();
        boolean notAsked = failure instanceof Failure.Withheld || failure.code() == FailureCode.STOPPED;
        return before instanceof Ability.Yes || notAsked ? before : new Ability.No(failure.what());
    }
}
