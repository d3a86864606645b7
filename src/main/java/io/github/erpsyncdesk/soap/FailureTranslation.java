package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.port.Call;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.transport.http.HTTPException;

/**
 * Says of a call that failed what kind of failure it was, and what that means for the records. For a call that changes
 * them, how far the request had come decides, and after that the server's own word: see docs/decisions/0002.
 */
final class FailureTranslation {
    private static final Map<Integer, FailureCode> STATUS = Map.of(401, FailureCode.HTTP_401, 403, FailureCode.HTTP_403,
            404, FailureCode.HTTP_404, 407, FailureCode.HTTP_407, 413, FailureCode.HTTP_413, 415, FailureCode.HTTP_415,
            429, FailureCode.HTTP_429, 503, FailureCode.HTTP_503);
    /** By which a server or proxy turns a request away; of these, 413 alone proves it. */
    private static final Set<Integer> TURNED_AWAY = Set.of(301, 307, 308, 401, 403, 404, 405, 407, 411, 413, 415, 429);
    /** The service's own faults from before the operation is entered. */
    private static final Set<String> BEFORE_THE_WORK = Set.of("DeserializationFailed", "VersionMismatch",
            "MustUnderstand");
    private static final int LONGEST_TEXT = 2_000;

    private FailureTranslation() {}

    static Failure of(Throwable thrown, Exchanged<?> exchanged, String host) {
        Call call = exchanged.call;
        boolean mayHaveLeft = exchanged.handOver.shut();
        if (call.ended() != Call.Ended.NOT) {
            return mayHaveLeft ? unanswered(exchanged)
                    : ProxyFailure.ended(ConnectionFailure.ended(call, host), exchanged.transport(), host);
        }
        if (exchanged.failure() != null) {
            return exchanged.transport() == null ? exchanged.failure()
                    : exchanged.transport().explain(exchanged.failure());
        }
        if (call.phase() == Call.Phase.PREPARING) {
            return new Failure.Withheld(FailureCode.INTERNAL, List.of(), Causes.kinds(thrown));
        }
        return mayHaveLeft ? exchanged.transport().explain(afterHandOver(thrown, exchanged.changes(), host))
                : exchanged.transport().explain(ProxyFailure.of(thrown, exchanged.transport().way(), host,
                        ConnectionFailure.of(thrown, host)));
    }

    private static Failure unanswered(Exchanged<?> exchanged) {
        Call call = exchanged.call;
        FailureCode code = call.ended() == Call.Ended.STOPPED ? FailureCode.STOPPED : FailureCode.DEADLINE;
        return new Failure.Lost(code, effect(exchanged.changes()), List.of(call.deadline().toSeconds()), "");
    }

    private static Failure afterHandOver(Throwable thrown, boolean changes, String host) {
        HTTPException http = Causes.find(thrown, HTTPException.class);
        if (http != null) {
            return httpStatus(http.getResponseCode(), "", changes);
        }
        if (Causes.find(thrown, OneConnection.NotTheServer.class) != null) {
            return new Failure.Unreadable(FailureCode.KERBEROS_MUTUAL, effect(changes), List.of("HTTP@" + host), "");
        }
        if (Causes.find(thrown, OneConnection.AnsweredAfterAll.class) != null) {
            return new Failure.Unreadable(FailureCode.HTTP, effect(changes), List.of("413"), "HTTP 413, a message");
        }
        if (Causes.find(thrown, OneConnection.UnknownEncoding.class) != null) {
            return unreadable(FailureCode.BAD_ANSWER, changes);
        }
        if (Causes.find(thrown, LimitedStream.TooLong.class) != null) {
            return unreadable(FailureCode.TOO_LONG, changes);
        }
        if (Causes.find(thrown, IOException.class) != null) {
            return broken(thrown, changes, host);
        }
        return new Failure.Unreadable(FailureCode.BAD_ANSWER, effect(changes), List.of(), Causes.kinds(thrown));
    }

    /** In TLS 1.3 a server may demand a certificate after the handshake, when the request is on its way. */
    private static Failure broken(Throwable thrown, boolean changes, String host) {
        if (ConnectionFailure.demandsCertificate(thrown)) {
            return certificateDemanded(host, changes);
        }
        return new Failure.Lost(FailureCode.BROKEN, effect(changes), List.of(host), Causes.kinds(thrown));
    }

    static Failure certificateDemanded(String host, boolean changes) {
        return changes
                ? new Failure.Unreadable(FailureCode.TLS_CLIENT, Effect.MAY_HAVE_CHANGED, List.of(host), "")
                : new Failure.Refused(FailureCode.TLS_CLIENT, List.of(host), "");
    }

    /** @param content what came with the status, for the details; may be empty */
    static Failure httpStatus(int status, String content, boolean changes) {
        FailureCode code = STATUS.getOrDefault(status,
                status >= 300 && status < 400 ? FailureCode.MOVED : FailureCode.HTTP);
        List<Object> args = List.of(String.valueOf(status));
        String details = ("HTTP " + status + " " + content).strip();
        boolean turnedAway = TURNED_AWAY.contains(status)
                && (!changes || code.proves() == Effect.NOTHING_CHANGED);
        return turnedAway ? new Failure.Refused(code, args, details)
                : new Failure.Unreadable(code, effect(changes), args, details);
    }

    static Failure unreadable(FailureCode code, boolean changes) {
        return new Failure.Unreadable(code, effect(changes), List.of(), "");
    }

    /** @param plain nothing else in the answer contradicts the refusal */
    static Failure exceptionInfo(ServerException exception, boolean plain, boolean changes) {
        String details = bounded(exception.type() + (exception.message().isBlank() ? "" : ": " + exception.message()));
        List<Object> args = List.of(bounded(exception.text()));
        if (exception.refusesTicket() && (plain || !changes)) {
            return new Failure.Refused(FailureCode.TICKET, args, details);
        }
        if (exception.refusesRight()) {
            return changes ? new Failure.Reported(FailureCode.RIGHTS, effect(true), args, details)
                    : new Failure.Refused(FailureCode.RIGHTS, args, details);
        }
        return new Failure.Reported(FailureCode.EXCEPTION, effect(changes), args, details);
    }

    /** @param plain a fault in the form that the contract asks for, with nothing beside it that says otherwise */
    static Failure fault(String faultCode, String text, boolean plain, boolean changes) {
        List<Object> args = List.of(bounded(text), bounded(faultCode));
        String details = bounded(faultCode);
        if (plain || !changes) {
            if (faultCode.equals("ActionNotSupported")) {
                return new Failure.Refused(FailureCode.NO_SUCH_ACTION, args, details);
            }
            if (BEFORE_THE_WORK.contains(faultCode)) {
                return new Failure.Refused(FailureCode.FAULT_BEFORE, args, details);
            }
        }
        // a fault is the server's word that it failed, but not that it had done nothing: the records are unknown
        return new Failure.Unreadable(FailureCode.FAULT, effect(changes), args, details);
    }

    private static Effect effect(boolean changes) {
        return changes ? Effect.MAY_HAVE_CHANGED : Effect.NOTHING_CHANGED;
    }

    private static String bounded(String text) {
        String plain = Printable.line(text.replaceAll("[\\r\\n\\t ]+", " ").strip());
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT) + " …";
    }
}
