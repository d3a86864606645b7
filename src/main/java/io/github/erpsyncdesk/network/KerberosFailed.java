package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.FailureCode;
import java.util.List;

/** No token could be made, so nothing was sent. */
public final class KerberosFailed extends Exception {
    private final FailureCode code;
    private final transient List<Object> args;

    KerberosFailed(FailureCode code, List<Object> args, String details) {
        super(details);
        this.code = code;
        this.args = List.copyOf(args);
    }

    public FailureCode code() {
        return code;
    }

    /** Fills the places of the code's text: the service that was asked for. */
    public List<Object> args() {
        return args;
    }
}
