package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Failure;

/** A call to the server that did not end in an answer. Carries a {@link Failure}, and no cause: causes may hold secrets. */
public final class CallFailed extends Exception {
    private final transient Failure failure;

    public CallFailed(Failure failure) {
        super(failure.code() + (failure.details().isEmpty() ? "" : ": " + failure.details()));
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
