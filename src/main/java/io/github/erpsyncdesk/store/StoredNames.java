package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.Verification;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words and numbers under which the journal keeps values. They never change, whatever the values are called in the
 * code: a name here that follows a rename would misread every old run.
 */
final class StoredNames<T, N> {
    static final StoredNames<ServerKind, String> KIND = new StoredNames<>(Map.of(ServerKind.PRODUCTION, "PRODUCTION",
            ServerKind.TEST, "TEST", ServerKind.OTHER, "OTHER"));
    static final StoredNames<BlankRule, String> BLANKS = new StoredNames<>(Map.of(BlankRule.KEEP, "KEEP",
            BlankRule.OVERWRITE, "OVERWRITE"));
    static final StoredNames<Outcome, String> OUTCOME = new StoredNames<>(Map.of(Outcome.CONFIRMED, "CONFIRMED",
            Outcome.WARNING, "WARNING", Outcome.STOPPED, "STOPPED", Outcome.FAILED, "FAILED",
            Outcome.UNKNOWN, "UNKNOWN"));
    static final StoredNames<Effect, String> EFFECT = new StoredNames<>(Map.of(Effect.NOTHING_CHANGED,
            "NOTHING_CHANGED", Effect.MAY_HAVE_CHANGED, "MAY_HAVE_CHANGED", Effect.CHANGED_WITH_PROBLEMS,
            "CHANGED_WITH_PROBLEMS"));
    static final StoredNames<ChangeKind, Byte> CHANGE = new StoredNames<>(Map.of(ChangeKind.ADDED, (byte) 0,
            ChangeKind.UPDATED, (byte) 1, ChangeKind.DELETED, (byte) 2));
    static final StoredNames<Class<? extends Failure>, String> FAILURE = new StoredNames<>(Map.of(
            Failure.NotReached.class, "not reached", Failure.Refused.class, "refused", Failure.Reported.class,
            "reported", Failure.Unreadable.class, "unreadable", Failure.Lost.class, "lost", Failure.Withheld.class,
            "withheld"));

    static final StoredNames<Verification.Result, String> VERIFIED = new StoredNames<>(Map.of(
            Verification.Result.EQUAL, "equal", Verification.Result.DIFFERENT, "different",
            Verification.Result.NOT_YET, "not yet", Verification.Result.UNREADABLE, "unreadable"));

    private final Map<T, N> names;
    private final Map<N, T> values;

    private StoredNames(Map<T, N> names) {
        this.names = names;
        values = names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    N of(T value) {
        return Objects.requireNonNull(names.get(value), "a value without a stored name");
    }

    /** @throws Damaged for a name that no version of this journal wrote */
    T value(@Nullable N name) throws Damaged {
        T value = name == null ? null : values.get(name);
        if (value == null) {
            throw new Damaged("a name that was never written");
        }
        return value;
    }

    Set<T> all() {
        return names.keySet();
    }
}
