package io.github.erpsyncdesk.model;

import java.util.Optional;

/**
 * How a server is reached: what a company puts between. Its secrets are in memory only.
 *
 * @param proxyLogin what to log in to the proxy with
 * @param kerberos where each request proves by a Kerberos ticket who sends it
 */
public record Route(ProxyChoice proxy, Optional<ProxyLogin> proxyLogin, Optional<ClientCertificate> certificate,
        Optional<Kerberos> kerberos) {
    public static final Route DEFAULT = new Route(ProxyChoice.SYSTEM, Optional.empty(), Optional.empty(),
            Optional.empty());

    /** @param delegate whether the server may act in the person's name elsewhere */
    public record Kerberos(boolean delegate) {}

    public Route withProxyLogin(ProxyLogin login) {
        return new Route(proxy, Optional.of(login), certificate, kerberos);
    }
}
