package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.transport.http.HTTPException;

/** Says of a call that failed what kind of failure it was, and what that means for the records. */
final class FailureTranslation {
    /** Given by a server or proxy instead of doing the work. */
    private static final Set<Integer> TURNED_AWAY = Set.of(301, 307, 308, 401, 403, 404, 405, 407, 411, 413, 415, 429);
    private static final Set<Integer> WITH_OWN_TEXT = Set.of(401, 403, 404, 407, 413, 415, 429, 503);
    /** WCF's own faults from before the operation is entered. */
    private static final Set<String> BEFORE_THE_WORK = Set.of("ActionNotSupported", "DeserializationFailed",
            "DestinationUnreachable",
            "EndpointUnavailable", "VersionMismatch", "MustUnderstand");
    /** Alerts by which a server says that it wants a certificate of the client's: it reads no request without one. */
    private static final Pattern CERTIFICATE_OF_OURS = Pattern
            .compile("fatal alert: (certificate_required|bad_certificate)");
    private static final int LONGEST_TEXT = 2_000;

    private FailureTranslation() {}

    static Failure of(Throwable thrown, Exchanged<?> exchanged, String host) {
        Call call = exchanged.call;
        boolean handedOver = call.phase() != Call.Phase.PREPARING;
        if (call.ended() != Call.Ended.NOT) {
            FailureCode code = call.ended() == Call.Ended.STOPPED ? FailureCode.STOPPED : FailureCode.DEADLINE;
            return handedOver
                    ? new Failure.Lost(code, effect(exchanged.changes()), List.of(call.deadline().toSeconds()), "")
                    : new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), "");
        }
        if (exchanged.failure() != null) {
            return exchanged.failure();
        }
        if (!handedOver) {
            return new Failure.Withheld(FailureCode.INTERNAL, List.of(), kinds(thrown));
        }
        return afterHandOver(thrown, exchanged.changes(), host);
    }

    private static Failure afterHandOver(Throwable thrown, boolean changes, String host) {
        HTTPException http = find(thrown, HTTPException.class);
        if (http != null) {
            return httpStatus(http.getResponseCode(), changes);
        }
        if (find(thrown, ReplyGate.TooLong.class) != null) {
            return unreadable(FailureCode.TOO_LONG, changes);
        }
        Failure reached = neverConnected(thrown, host);
        if (reached != null) {
            return reached;
        }
        if (has(thrown, FailureTranslation::isOfTheConnection)) {
            return new Failure.Lost(FailureCode.BROKEN, effect(changes), List.of(host), kinds(thrown));
        }
        if (has(thrown, cause -> cause instanceof XMLStreamException || cause instanceof JAXBException
                || cause.getClass().getName().startsWith("com.ctc.wstx"))) {
            return new Failure.Unreadable(FailureCode.BAD_XML, effect(changes), List.of(), kinds(thrown));
        }
        return new Failure.Unreadable(FailureCode.BAD_ANSWER, effect(changes), List.of(), kinds(thrown));
    }

    /** Parsers wrap these too; bytes that are no characters are the answer's own fault. */
    private static boolean isOfTheConnection(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof CharConversionException)
                && !(cause instanceof UnsupportedEncodingException);
    }

    private static Failure neverConnected(Throwable thrown, String host) {
        List<Object> args = List.of(host);
        if (has(thrown,
                cause -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException)) {
            return new Failure.NotReached(FailureCode.NO_SUCH_HOST, args, "");
        }
        if (find(thrown, HttpConnectTimeoutException.class) != null) {
            return new Failure.NotReached(FailureCode.CONNECT_TIMEOUT, args, "");
        }
        if (find(thrown, ConnectException.class) != null) {
            return new Failure.NotReached(FailureCode.REFUSED, args, "");
        }
        if (has(thrown, cause -> cause instanceof SSLException
                && CERTIFICATE_OF_OURS.matcher(String.valueOf(cause.getMessage())).find())) {
            return new Failure.NotReached(FailureCode.TLS_CLIENT, args, kinds(thrown));
        }
        if (find(thrown, SSLHandshakeException.class) != null || find(thrown, CertificateException.class) != null) {
            return new Failure.NotReached(certificateProblem(thrown), args, kinds(thrown));
        }
        SSLException tls = find(thrown, SSLException.class);
        if (tls != null && String.valueOf(tls.getMessage()).contains("plaintext connection")) {
            return new Failure.NotReached(FailureCode.TLS_OTHER, args, kinds(thrown));
        }
        return null;
    }

    private static FailureCode certificateProblem(Throwable thrown) {
        if (has(thrown, cause -> cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException)) {
            return FailureCode.TLS_DATE;
        }
        if (has(thrown, cause -> cause instanceof CertificateException
                && String.valueOf(cause.getMessage()).startsWith("No "))) {
            return FailureCode.TLS_NAME;
        }
        return has(thrown, cause -> cause instanceof CertPathValidatorException
                || cause.getClass().getSimpleName().equals("SunCertPathBuilderException")) ? FailureCode.TLS_TRUST
                        : FailureCode.TLS_OTHER;
    }

    static Failure httpStatus(int status, boolean changes) {
        FailureCode code = WITH_OWN_TEXT.contains(status) ? FailureCode.ofStored("HTTP_" + status).orElseThrow()
                : status >= 300 && status < 400 ? FailureCode.MOVED : FailureCode.HTTP;
        List<Object> args = List.of(String.valueOf(status));
        return TURNED_AWAY.contains(status) ? new Failure.Refused(code, args, "HTTP " + status)
                : new Failure.Unreadable(code, effect(changes), args, "HTTP " + status);
    }

    static Failure unreadable(FailureCode code, boolean changes) {
        return new Failure.Unreadable(code, effect(changes), List.of(), "");
    }

    static Failure exceptionInfo(ServerException exception, boolean changes) {
        String details = bounded(exception.type() + (exception.message().isBlank() ? "" : ": " + exception.message()));
        List<Object> args = List.of(bounded(exception.text()));
        if (exception.refusesTicket()) {
            return new Failure.Refused(FailureCode.TICKET, args, details);
        }
        if (exception.refusesRight()) {
            return changes ? new Failure.Reported(FailureCode.RIGHTS, effect(true), args, details)
                    : new Failure.Refused(FailureCode.RIGHTS, args, details);
        }
        return new Failure.Reported(FailureCode.EXCEPTION, effect(changes), args, details);
    }

    static Failure fault(String faultCode, String text, boolean changes) {
        List<Object> args = List.of(bounded(text == null ? "" : text), bounded(faultCode));
        if (faultCode.equals("ActionNotSupported")) {
            return new Failure.Refused(FailureCode.NO_SUCH_ACTION, args, faultCode);
        }
        if (BEFORE_THE_WORK.contains(faultCode)) {
            return new Failure.Refused(FailureCode.FAULT_BEFORE, args, faultCode);
        }
        // a fault is the server's word that it failed, but not that it had done nothing: the records are unknown
        return new Failure.Unreadable(FailureCode.FAULT, effect(changes), args, faultCode);
    }

    private static Effect effect(boolean changes) {
        return changes ? Effect.MAY_HAVE_CHANGED : Effect.NOTHING_CHANGED;
    }

    private static String bounded(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT) + " …";
    }

    /**
     * The classes along the chain of causes: enough for support, and free of texts that could hold a page or a secret.
     */
    private static String kinds(Throwable thrown) {
        return String.join(" < ", causes(thrown).map(cause -> cause.getClass().getSimpleName()).toList());
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static boolean has(Throwable thrown, Predicate<Throwable> condition) {
        return causes(thrown).anyMatch(condition);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(30);
    }
}
