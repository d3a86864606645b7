package io.github.erpsyncdesk.network;

import java.net.URI;

/** The port that an address leads to, named or not. */
final class Ports {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Ports() {}

    static int of(URI target) {
        return target.getPort() >= 0 ? target.getPort() : "https".equals(target.getScheme()) ? HTTPS : HTTP;
    }
}
