package io.github.erpsyncdesk.web;

import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.network.Proxies;
import io.github.erpsyncdesk.network.Way;
import io.github.erpsyncdesk.port.Releases;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks where the page of the newest release is: its address ends in the version. The redirect is read, not followed,
 * and no page is loaded.
 */
public final class HttpReleases implements Releases {
    public static final URI PAGE = URI.create("https://github.com/erpsyncdesk/erpsync-desk/releases");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final URI page;
    private final Proxies proxies;

    public HttpReleases(URI page, Proxies proxies) {
        this.page = page;
        this.proxies = proxies;
    }

    @Override
    public URI page() {
        return page;
    }

    @Override
    public Version newest() throws IOException, InterruptedException {
        ProxySelector proxy = proxies.to(page, ProxyChoice.SYSTEM) instanceof Way.Through through
                ? ProxySelector.of(InetSocketAddress.createUnresolved(through.host(), through.port()))
                : HttpClient.Builder.NO_PROXY;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).proxy(proxy)
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/latest")).timeout(LIMIT)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
            String location = client.send(request, HttpResponse.BodyHandlers.discarding()).headers()
                    .firstValue("Location").orElse("");
            return new Version(location.substring(location.lastIndexOf('/') + 1).replaceFirst("^v", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("no version is told");
        }
    }
}
