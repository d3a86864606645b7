package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunRecord;

/** Exit codes. Scripts depend on them. */
final class Exit {
    static final int CONFIRMED = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int LOGIN_REFUSED = 3;
    static final int NOTHING_CHANGED = 4;
    static final int UNKNOWN = 5;
    /** All was done, but whoever asked has not been told. */
    static final int RESULT_LOST = 6;
    /** A preview found changes, and was asked to fail then. */
    static final int WOULD_CHANGE = 7;
    /** 128 and the number of the signal, as shells have it. */
    static final int INTERRUPTED = 130;

    private Exit() {}

    static int of(RunRecord run) {
        return switch (run.outcome()) {
            case CONFIRMED, WARNING -> CONFIRMED;
            case UNKNOWN -> UNKNOWN;
            case FAILED, STOPPED -> run.answers().isEmpty()
                    && run.failure().map(failure -> failure.effect() == Effect.NOTHING_CHANGED).orElse(false)
                            ? NOTHING_CHANGED
                            : FAILED;
        };
    }

    /** A run that was interrupted and yet did all it should is no interrupted one. */
    static int ofInterrupted(RunRecord run) {
        return run.outcome() == Outcome.STOPPED || run.outcome() == Outcome.UNKNOWN ? INTERRUPTED : of(run);
    }

    /** For calls that change nothing. */
    static int of(Failure failure) {
        return failure.code() == FailureCode.LOGIN || failure.code() == FailureCode.TICKET ? LOGIN_REFUSED
                : NOTHING_CHANGED;
    }
}
