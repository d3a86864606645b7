package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.cxf.transport.http.HTTPException;

/** Why no connection came about: only of requests of which {@link HandOver} says that no byte has left. */
final class ConnectionFailure {
    /** The alert by which a server says that it wants a certificate of the client's; TLS 1.2 has only the other. */
    private static final String CERTIFICATE_REQUIRED = "fatal alert: certificate_required";
    private static final String BAD_CERTIFICATE = "fatal alert: bad_certificate";
    private static final int PROXY_WANTS_LOG_IN = 407;

    private ConnectionFailure() {}

    static Failure of(Throwable thrown, String host) {
        HTTPException http = Causes.find(thrown, HTTPException.class);
        if (http != null && http.getResponseCode() == PROXY_WANTS_LOG_IN) {
            return new Failure.NotReached(FailureCode.HTTP_407, List.of(host), "");
        }
        FailureCode code = code(thrown);
        boolean plainlySaid = code == FailureCode.NO_SUCH_HOST || code == FailureCode.CONNECT_TIMEOUT;
        return new Failure.NotReached(code, List.of(host), plainlySaid ? "" : Causes.kinds(thrown));
    }

    /** Somebody stopped waiting, or the deadline passed, before there was a connection. */
    static Failure ended(Call call, String host) {
        return call.ended() == Call.Ended.DEADLINE && call.phase() != Call.Phase.PREPARING
                ? new Failure.NotReached(FailureCode.CONNECT_TIMEOUT, List.of(host), "")
                : new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), "");
    }

    static boolean demandsCertificate(Throwable thrown) {
        return alert(thrown, CERTIFICATE_REQUIRED);
    }

    private static boolean alert(Throwable thrown, String alert) {
        return Causes.has(thrown, cause -> cause instanceof SSLException
                && String.valueOf(cause.getMessage()).contains(alert));
    }

    private static FailureCode code(Throwable thrown) {
        if (Causes.has(thrown,
                cause -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException)) {
            return FailureCode.NO_SUCH_HOST;
        }
        if (Causes.find(thrown, HttpConnectTimeoutException.class) != null) {
            return FailureCode.CONNECT_TIMEOUT;
        }
        if (Causes.find(thrown, ConnectException.class) != null) {
            return FailureCode.REFUSED;
        }
        if (demandsCertificate(thrown) || alert(thrown, BAD_CERTIFICATE)) {
            return FailureCode.TLS_CLIENT;
        }
        if (Causes.find(thrown, SSLException.class) != null
                || Causes.find(thrown, CertificateException.class) != null) {
            return certificateProblem(thrown);
        }
        return FailureCode.NOT_CONNECTED;
    }

    private static FailureCode certificateProblem(Throwable thrown) {
        if (Causes.has(thrown, cause -> cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException)) {
            return FailureCode.TLS_DATE;
        }
        if (Causes.has(thrown, cause -> cause instanceof CertificateException
                && String.valueOf(cause.getMessage()).startsWith("No "))) {
            return FailureCode.TLS_NAME;
        }
        return Causes.has(thrown, cause -> cause instanceof CertPathValidatorException
                || cause.getClass().getSimpleName().equals("SunCertPathBuilderException"))
                        ? FailureCode.TLS_TRUST
                        : FailureCode.TLS_OTHER;
    }
}
