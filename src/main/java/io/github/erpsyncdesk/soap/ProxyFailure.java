package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.network.Way;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.cxf.transport.http.HTTPException;

/**
 * What a proxy has to do with a connection that did not come about. Requests go through a tunnel only, so without one
 * nothing was sent.
 */
final class ProxyFailure {
    private static final int WANTS_LOG_IN = 407;
    private static final Set<FailureCode> NEVER_MET = Set.of(FailureCode.NO_SUCH_HOST, FailureCode.CONNECT_TIMEOUT,
            FailureCode.REFUSED);

    private ProxyFailure() {}

    /** @param direct what it would be without a proxy */
    static Failure of(Throwable thrown, Way way, String host, Failure direct) {
        return switch (way) {
            case Way.Through proxy -> through(thrown, proxy.name(), host).orElse(direct);
            case Way.Direct(boolean ignoresPac) -> ignoresPac && NEVER_MET.contains(direct.code())
                    ? new Failure.NotReached(FailureCode.PROXY_PAC, List.of(host), direct.code().stored())
                    : direct;
            case Way.Unusable unusable -> direct;
        };
    }

    /** The waiting ended before there was a connection: with a proxy, it was the proxy that was waited for. */
    static Failure ended(Failure direct, Transport transport, String host) {
        return direct.code() == FailureCode.CONNECT_TIMEOUT && transport.way() instanceof Way.Through proxy
                ? new Failure.NotReached(FailureCode.PROXY_DOWN, List.of(proxy.name(), host), "")
                : direct;
    }

    private static Optional<Failure> through(Throwable thrown, String proxy, String host) {
        HTTPException http = Causes.find(thrown, HTTPException.class);
        if (http != null && http.getResponseCode() == WANTS_LOG_IN) {
            return Optional.of(new Failure.NotReached(FailureCode.PROXY_AUTH, List.of(proxy), ""));
        }
        if (Causes.has(thrown, ProxyFailure::neverMet)) {
            return Optional.of(new Failure.NotReached(FailureCode.PROXY_DOWN, List.of(proxy, host),
                    Causes.kinds(thrown)));
        }
        if (Causes.find(thrown, SSLException.class) == null && Causes.find(thrown, IOException.class) != null) {
            return Optional.of(new Failure.NotReached(FailureCode.PROXY_REFUSED, List.of(proxy, host),
                    status(thrown)));
        }
        return Optional.empty();
    }

    private static boolean neverMet(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException || cause instanceof HttpConnectTimeoutException;
    }

    /** The JDK says what the proxy answered only in the text of its exception. */
    private static String status(Throwable thrown) {
        IOException tunnel = Causes.find(thrown, IOException.class);
        String text = tunnel == null ? "" : String.valueOf(tunnel.getMessage());
        return text.matches("Tunnel failed, got: [0-9]{3}.*") ? "HTTP " + text.replaceAll(".*got: ([0-9]{3}).*", "$1")
                : Causes.kinds(thrown);
    }
}
