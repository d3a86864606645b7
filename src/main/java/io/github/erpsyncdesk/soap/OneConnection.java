package io.github.erpsyncdesk.soap;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.cxf.helpers.HttpHeaderHelper;

/**
 * A connection of its own for one call, made as another client would make it: what arrives on it can only be the answer
 * to this call, and closing it leaves nothing behind. Tells {@link HandOver} before the first byte leaves.
 */
final class OneConnection extends HttpClient {
    private static final int TOO_LARGE = 413;

    private final HttpClient client;
    private final HandOver handOver;
    private final Transport transport;

    /**
     * @param like whose trust and limits are taken over; TLS sessions are resumed, since the context is shared
     */
    OneConnection(HttpClient like, HandOver handOver, Transport transport) {
        Builder builder = newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .sslContext(like.sslContext()).sslParameters(like.sslParameters());
        like.connectTimeout().ifPresent(builder::connectTimeout);
        transport.applyTo(builder);
        this.client = builder.build();
        this.handOver = handOver;
        this.transport = transport;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return client.sendAsync(watched(request), checked(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler,
            PushPromiseHandler<T> pushed) {
        return client.sendAsync(watched(request), checked(handler), pushed);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(watched(request), checked(handler));
    }

    /** An answer of somebody else is not read, nor one in an encoding that CXF would take for a broken connection. */
    private <T> BodyHandler<T> checked(BodyHandler<T> handler) {
        return answer -> {
            if (!transport.trusts(answer.statusCode(), answer.headers())) {
                throw new NotTheServer();
            }
            Optional<String> type = answer.headers().firstValue("Content-Type");
            if (answer.statusCode() == TOO_LARGE && type.filter(named -> named.contains("xml")).isPresent()) {
                throw new AnsweredAfterAll();
            }
            Optional<String> charset = type.map(HttpHeaderHelper::findCharset);
            if (charset.isPresent() && HttpHeaderHelper.mapCharset(charset.get()) == null) {
                throw new UnknownEncoding();
            }
            return handler.apply(answer);
        };
    }

    /** The server did not prove to be the one that the Kerberos token was for. */
    static final class NotTheServer extends RuntimeException {
        NotTheServer() {
            super("mutual authentication");
        }
    }

    /** "Too large" (413) proves that a request was not read, but not where the service's own message comes with it. */
    static final class AnsweredAfterAll extends RuntimeException {
        AnsweredAfterAll() {
            super("413 with a message");
        }
    }

    /** The answer is in an encoding that Java does not know. */
    static final class UnknownEncoding extends RuntimeException {
        UnknownEncoding() {
            super("charset");
        }
    }

    private HttpRequest watched(HttpRequest request) {
        BodyPublisher body = request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder watched = HttpRequest.newBuilder(request, (name, value) -> true)
                .method(request.method(), new Watched(body));
        transport.applyTo(watched);
        return watched.build();
    }

    /** The JDK asks for the length where it writes the headers: the connection is complete, nothing has left. */
    private final class Watched implements BodyPublisher {
        private final BodyPublisher body;

        Watched(BodyPublisher body) {
            this.body = body;
        }

        @Override
        public long contentLength() {
            handOver.pass();
            return body.contentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(subscriber);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
