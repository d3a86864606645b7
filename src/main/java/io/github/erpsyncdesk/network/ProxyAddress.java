package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the address of a proxy: {@code proxy.example:3128}, or {@code http://user:password@proxy.example:3128}. */
final class ProxyAddress {
    private static final int DEFAULT_PORT = 80;
    private static final int MOST_PORT = 65_535;

    private ProxyAddress() {}

    /** @param setting where the address is set */
    static Way read(String typed, String setting) {
        String text = typed.contains("://") ? typed.strip() : "http://" + typed.strip();
        try {
            URI uri = new URI(text);
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    && uri.getPort() <= MOST_PORT && uri.getPort() != 0;
            return plain
                    ? new Way.Through(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), login(uri))
                    : new Way.Unusable(setting);
        } catch (URISyntaxException e) {
            return new Way.Unusable(setting);
        }
    }

    private static Optional<ProxyLogin> login(URI uri) {
        if (uri.getRawUserInfo() == null) {
            return Optional.empty();
        }
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return Optional.of(new ProxyLogin.Password(decoded(parts[0]),
                Secret.of(parts.length > 1 ? decoded(parts[1]) : "")));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
