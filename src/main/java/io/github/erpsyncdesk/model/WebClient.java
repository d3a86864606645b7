package io.github.erpsyncdesk.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where people open SuperOffice in a browser. Http and https alone: what is opened must be a page.
 *
 * @param base without a slash at its end
 */
public record WebClient(URI base) {
    private static final String ONLINE = ".superoffice.com";

    /**
     * Reads what a person typed: {@code https://host/SuperOffice}, {@code host/SuperOffice}, or the address of one of
     * its pages.
     *
     * @throws Rejected with the reason, where it is no address of a page
     */
    public static WebClient parse(String typed) {
        String text = typed.strip();
        URI uri;
        try {
            uri = new URI(text.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !text.matches("[^/]*:[0-9]+(/.*)?") ? text
                    : "https://" + text);
        } catch (URISyntaxException e) {
            throw Rejected.because("webClient.unreadable");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw Rejected.because("webClient.scheme", scheme);
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().contains("@")) { // a host may hold an underscore
            throw Rejected.because("webClient.unreadable");
        }
        String path = uri.getRawPath().replaceFirst("(?i)/[^/]*\\.aspx$", "").replaceFirst("/+$", "");
        return new WebClient(URI.create(scheme + "://" + uri.getRawAuthority() + path));
    }

    /** Online it is known from the address of NetServer; elsewhere it cannot be told. */
    public static Optional<WebClient> proposed(ServerAddress address) {
        String host = address.base().getHost();
        String[] path = address.base().getRawPath().split("/", -1);
        return host != null && host.toLowerCase(Locale.ROOT).endsWith(ONLINE) && path.length > 1 && !path[1].isEmpty()
                ? Optional.of(new WebClient(URI.create("https://" + host + "/" + path[1])))
                : Optional.empty();
    }

    /** The record's page; empty where it has none. */
    public Optional<URI> page(RecordRef record) {
        return record.type().filter(type -> type != RecordType.ASSOCIATE && record.id() > 0)
                .map(type -> URI.create(base + "/default.aspx?" + type.table() + ".main?" + type.table() + "_id="
                        + record.id()));
    }
}
