package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Failure;

/**
 * A call to the server that did not end in an answer. Carries a {@link Failure}, and no cause: causes may hold secrets.
 */
public final class CallFailed extends Exception {
    private final transient Failure failure;
    private final transient ChangeSet records;

    public CallFailed(Failure failure) {
        this(failure, ChangeSet.EMPTY);
    }

    /** @param records that could be read from an answer which is none */
    public CallFailed(Failure failure, ChangeSet records) {
        super(failure.code() + (failure.details().isEmpty() ? "" : ": " + failure.details()));
        this.failure = failure;
        this.records = records;
    }

    /** Records of an answer that could not be taken for one; to be looked at, and no proof of anything. */
    public ChangeSet records() {
        return records;
    }

    public Failure failure() {
        return failure;
    }
}
