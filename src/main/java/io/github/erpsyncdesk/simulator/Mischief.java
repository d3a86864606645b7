package io.github.erpsyncdesk.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Faults on demand: each is used up by the next call of its operation. */
public final class Mischief {

    public enum Kind {
        /** The work is done, then the connection is closed without an answer. */
        LOSE_ANSWER,
        /** The work is done, the headers are sent, and the body never comes. */
        STALL_BODY,
        /** Nothing is done and nothing is answered. */
        HANG,
        /** Succeeded=false with ExceptionInfo; nothing is done. */
        EXCEPTION,
        /** A SOAP fault; nothing is done. */
        FAULT,
        /** The work is done, but Succeeded is missing. */
        NO_SUCCEEDED,
        /** HTTP 200 with a web page. */
        WEB_PAGE,
        /** HTTP 200 with nothing. */
        EMPTY,
        HTTP_401, HTTP_413, HTTP_500, HTTP_503,
        /** The ticket is refused. */
        TICKET_LOST
    }

    private final Map<String, Kind> pending = new ConcurrentHashMap<>();

    public void next(String operation, Kind kind) {
        pending.put(operation, kind);
    }

    @Nullable
    Kind take(String operation) {
        return pending.remove(operation);
    }
}
