package io.github.erpsyncdesk.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base address of a NetServer, without the part that names a service: {@code https://crm.example/App}. Plain http
 * is accepted for this machine only, since log-in sends a password.
 *
 * @param route how it is reached
 * @param services version of the contract that is called
 */
public record ServerAddress(URI base, Route route, int services) {
    /** The version that this program is written for. */
    public static final int SERVICES = 88;
    private static final Pattern SERVICE_PART = Pattern
            .compile("(?i)^(.*?)/Remote(/Services[0-9]+(/[A-Za-z]+\\.svc)?)?/*$");
    /** An address pasted behind a scheme that was there already. */
    private static final Pattern SCHEME_TWICE = Pattern.compile("(?i)https?://https?://");
    /** Scheme, host, and all behind it; no user, no numbers in brackets. */
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^/?#@:\\[\\]]+)(.*)");
    /** Letters that Java's IDNA 2003 turns into others and a browser's IDNA 2008 keeps: they would be two hosts. */
    private static final Pattern TWO_READINGS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ServerAddress {
        if (!isLoopback(base) && !"https".equals(base.getScheme())) {
            throw Rejected.because("address.plainHttp");
        }
    }

    /** Of the services that this program is written for. */
    public ServerAddress(URI base, Route route) {
        this(base, route, SERVICES);
    }

    /** The same address, of other services. */
    public ServerAddress of(int otherServices) {
        return new ServerAddress(base, route, otherServices);
    }

    /** An address that is reached as the system says. */
    public ServerAddress(URI base) {
        this(base, Route.DEFAULT);
    }

    /** The same address, reached in another way. */
    public ServerAddress by(Route otherRoute) {
        return new ServerAddress(base, otherRoute, services);
    }

    /**
     * Reads what a person typed: {@code https://host/App}, {@code host/App}, {@code …/Remote/Services88} or
     * {@code …/ErpSync.svc}.
     *
     * @throws Rejected with the reason, where it is no address of a NetServer
     */
    public static ServerAddress parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw Rejected.because("address.missing");
        }
        while (SCHEME_TWICE.matcher(text).lookingAt()) {
            text = text.substring(text.indexOf("://") + 3);
        }
        if (!text.contains("://")) {
            text = "https://" + text;
        }
        URI uri;
        try {
            uri = new URI(inAscii(text)).normalize();
        } catch (URISyntaxException e) {
            throw Rejected.because("address.unreadable");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw Rejected.because("address.scheme", scheme);
        }
        if (uri.getHost() == null) {
            throw Rejected.because("address.host");
        }
        if (uri.getRawUserInfo() != null) {
            throw Rejected.because("address.userInfo");
        }
        return new ServerAddress(rebuilt(scheme, uri));
    }

    /** Host names with other letters travel in their ASCII form, as in a browser. */
    private static String inAscii(String text) {
        Matcher parts = AUTHORITY.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String host = parts.group(2);
        if (host.indexOf('_') >= 0) {
            throw Rejected.because("address.underscore", host);
        }
        if (host.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        if (TWO_READINGS.matcher(host).find()) {
            throw Rejected.because("address.twoReadings", host);
        }
        try {
            return parts.group(1) + IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + parts.group(3);
        } catch (IllegalArgumentException e) {
            throw Rejected.because("address.unreadable");
        }
    }

    private static URI rebuilt(String scheme, URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        Matcher service = SERVICE_PART.matcher(path);
        String app = (service.matches() ? service.group(1) : path).replaceAll("/+$", "");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + app);
    }

    /** Where the agent answers, e.g. {@code https://crm.example/App/Remote/Services88/ErpSync.svc}. */
    public URI agent(String agent) {
        return URI.create(base + "/Remote/Services" + services + "/" + agent + ".svc");
    }

    /** Host and port as a person would name them. */
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
