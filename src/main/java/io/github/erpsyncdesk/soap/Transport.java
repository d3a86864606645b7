package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.network.KerberosFailed;
import io.github.erpsyncdesk.network.NegotiateToken;
import io.github.erpsyncdesk.network.Way;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * What one call needs on its way: proxy, certificate, and Kerberos tokens that are made for it alone and sent with its
 * only request, without waiting to be asked. Prepared before anything is handed over, so a token that cannot be made
 * means that nothing was sent.
 */
final class Transport implements AutoCloseable {
    private static final String NEGOTIATE = "Negotiate ";
    private static final int UNAUTHORIZED = 401;

    private final URI target;
    private final Route route;
    private final Way way;
    private final Optional<SSLContext> tls;
    private volatile List<String> challenges = List.of();
    private final List<NegotiateToken> tokens = new ArrayList<>();
    private Optional<NegotiateToken> serverToken = Optional.empty();
    private boolean isProxyKerberos;
    private Optional<String> proxyAuthorization = Optional.empty();

    /** @param tls where the call shows a certificate of one's own */
    Transport(URI target, Route route, Way way, Optional<SSLContext> tls) {
        this.target = target;
        this.route = route;
        this.way = way;
        this.tls = tls;
    }

    /** @return why the call cannot be made; empty where it can */
    Optional<Failure> prepare() {
        if (way instanceof Way.Unusable(String setting)) {
            return Optional.of(new Failure.Withheld(FailureCode.PROXY_SETTING, List.of(setting), ""));
        }
        try {
            if (route.kerberos().isPresent()) {
                serverToken = Optional.of(token(target.getHost(), route.kerberos().get().delegate()));
            }
            if (way instanceof Way.Through proxy) {
                Optional<ProxyLogin> login = route.proxyLogin().or(proxy::login);
                proxyAuthorization = login.isEmpty() ? Optional.empty()
                        : Optional.of(authorization(login.get(), proxy.host()));
            }
            return Optional.empty();
        } catch (KerberosFailed e) {
            return Optional.of(new Failure.Withheld(e.code(), e.args(), String.valueOf(e.getMessage())));
        }
    }

    private NegotiateToken token(String host, boolean delegate) throws KerberosFailed {
        NegotiateToken token = NegotiateToken.to(host, delegate);
        tokens.add(token);
        return token;
    }

    private String authorization(ProxyLogin login, String proxyHost) throws KerberosFailed {
        return switch (login) {
            case ProxyLogin.Password(String user, Secret password) -> "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8));
            case ProxyLogin.Windows() -> {
                isProxyKerberos = true;
                yield token(proxyHost, false).header();
            }
        };
    }

    void applyTo(HttpClient.Builder client) {
        client.proxy(way instanceof Way.Through through
                ? ProxySelector.of(InetSocketAddress.createUnresolved(through.host(), through.port()))
                : HttpClient.Builder.NO_PROXY);
        tls.ifPresent(client::sslContext);
    }

    void applyTo(HttpRequest.Builder request) {
        serverToken.ifPresent(token -> request.setHeader("Authorization", token.header()));
        proxyAuthorization.ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    }

    /** Whether the server, where it offers to prove who it is, is the one that the token was for. */
    boolean trusts(int status, HttpHeaders answer) {
        challenges = answer.allValues("WWW-Authenticate");
        Optional<String> proof = challenges.stream()
                .filter(value -> value.regionMatches(true, 0, NEGOTIATE, 0, NEGOTIATE.length())).findFirst();
        return status == UNAUTHORIZED || serverToken.isEmpty() || proof.isEmpty()
                || serverToken.get().isAnsweredBy(proof.get());
    }

    /** What a refusal means, knowing what was shown on the way: a token, a certificate, a log-in at the proxy. */
    Failure explain(Failure refused) {
        return switch (refused.code()) {
            case HTTP_401 -> serverToken.isEmpty() ? refused : ticketRefused(refused);
            case TLS_CLIENT -> tls.isEmpty() ? refused : as(FailureCode.TLS_CLIENT_REFUSED, refused.args(), refused);
            case PROXY_AUTH -> isProxyKerberos ? as(FailureCode.PROXY_KERBEROS, refused.args(), refused) : refused;
            default -> refused;
        };
    }

    private Failure ticketRefused(Failure refused) {
        boolean offered = challenges.stream()
                .anyMatch(value -> value.regionMatches(true, 0, NEGOTIATE.strip(), 0, NEGOTIATE.strip().length()));
        return as(offered ? FailureCode.KERBEROS_REFUSED : FailureCode.KERBEROS_NOT_OFFERED,
                List.of("HTTP@" + target.getHost(), schemes()), refused);
    }

    private static Failure as(FailureCode code, List<Object> args, Failure proved) {
        return switch (proved) {
            case Failure.NotReached same -> new Failure.NotReached(code, args, same.details());
            case Failure.Refused same -> new Failure.Refused(code, args, same.details());
            default -> new Failure.Unreadable(code, proved.effect(), args, proved.details());
        };
    }

    private String schemes() {
        String names = challenges.stream().map(value -> value.strip().split("[ ,]", 2)[0])
                .filter(name -> name.matches("[A-Za-z0-9-]{1,20}")).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    Way way() {
        return way;
    }

    @Override
    public void close() {
        tokens.forEach(NegotiateToken::close);
    }
}
