package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.ConnectProxy;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company's proxy between here and a server: what each saw, and what is said. */
class ProxyTest {
    private static final String ASKS = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
            + "realm=\"fjord\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final List<Headers> POSTS = new CopyOnWriteArrayList<>();
    @TempDir
    static Path folder;
    private static CxfNetServer client;
    private static HttpsServer server;

    @BeforeAll
    static void make() throws Exception {
        Certificates certificates = new Certificates(folder);
        Trust trust = Trust.only(certificates.roots());
        client = new CxfNetServer(TIMEKEEPER, CxfNetServer.DEFAULT_BYTE_CAP, () -> Optional.of(trust));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server("crm.fjord.example", 5)));
        server.createContext("/", http -> {
            POSTS.add(http.getRequestHeaders());
            http.getRequestBody().readAllBytes();
            byte[] answer = Replies.response(Replies.GOOD).getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            http.sendResponseHeaders(200, answer.length);
            http.getResponseBody().write(answer);
            http.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        TIMEKEEPER.close();
    }

    @BeforeEach
    void empty() {
        POSTS.clear();
    }

    private static ConnectProxy proxy(Function<String, String> answer) {
        return new ConnectProxy(server.getAddress().getPort(), answer);
    }

    private static PluginAnswer resync(String proxy, Optional<ProxyLogin> login) throws CallFailed {
        Route route = new Route(ProxyChoice.parse(proxy), login, Optional.empty(), Optional.empty());
        Session session = new Session(ServerProfile.demo(),
                ServerAddress.parse("https://crm.fjord.example/App").by(route), FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty());
        return client.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                new Call(Duration.ofSeconds(10)));
    }

    private static void fails(String proxy, FailureCode code) {
        Failure failure = catchThrowableOfType(CallFailed.class, () -> resync(proxy, Optional.empty())).failure();
        assertThat(failure.code()).as(failure.details()).isEqualTo(code);
        assertThat(failure.effect()).as("no tunnel came about").isEqualTo(Effect.NOTHING_CHANGED);
        assertThat(failure.args()).as("the proxy is named").contains(proxy);
        assertThat(POSTS).isEmpty();
    }

    @Test
    void aRequestGoesThroughTheTunnelOnce() throws Exception {
        try (ConnectProxy proxy = proxy(head -> ConnectProxy.OPEN)) {
            assertThat(resync(proxy.address(), Optional.empty()).ok()).isTrue();
            assertThat(proxy.heads()).singleElement().asString().startsWith("CONNECT crm.fjord.example:443 ")
                    .doesNotContain("Ticket").doesNotContain("SOAPAction");
            assertThat(POSTS).hasSize(1);
        }
    }

    @Test
    void aUserAtTheProxyIsToldToTheProxyAlone() throws Exception {
        String basic = "Proxy-Authorization: Basic YW5uYTpjYW5hcnktcMOlc3M="; // anna:canary-påss
        try (ConnectProxy proxy = proxy(head -> head.contains(basic) ? ConnectProxy.OPEN : ASKS)) {
            assertThat(resync(proxy.address(),
                    Optional.of(new ProxyLogin.Password("anna", Secret.of("canary-påss")))).ok()).isTrue();
            assertThat(proxy.heads()).hasSize(1);
            assertThat(POSTS).singleElement()
                    .satisfies(headers -> assertThat(headers).doesNotContainKey("Proxy-authorization"));
            POSTS.clear();
            fails(proxy.address(), FailureCode.PROXY_AUTH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Oops", "503 Service Unavailable", "502 Bad Gateway", "403 Forbidden", "404 No"})
    void aProxyThatDoesNotConnectProvesThatNothingWasSent(String status) throws Exception {
        try (ConnectProxy proxy = proxy(
                head -> "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            fails(proxy.address(), FailureCode.PROXY_REFUSED);
        }
    }

    @Test
    void aProxyThatHangsUpOrIsDownIsNamed() throws Exception {
        ConnectProxy proxy = proxy(head -> "");
        fails(proxy.address(), FailureCode.PROXY_REFUSED);
        proxy.close();
        fails(proxy.address(), FailureCode.PROXY_DOWN);
        fails("no-such-proxy.invalid:3128", FailureCode.PROXY_DOWN);
    }

    @Test
    void aSettingThatNamesNoProxyEndsTheCall() {
        Failure failure = catchThrowableOfType(CallFailed.class, () -> resync("socks5://127.0.0.1:1", Optional.empty()))
                .failure();
        assertThat(failure).isInstanceOf(Failure.Withheld.class);
        assertThat(failure.code()).isEqualTo(FailureCode.PROXY_SETTING);
    }

    @Test
    void aCertificateForAnotherNameBehindTheProxyIsStillRefused() throws IOException {
        try (ConnectProxy proxy = proxy(head -> ConnectProxy.OPEN)) {
            Route route = new Route(ProxyChoice.parse(proxy.address()), Optional.empty(), Optional.empty(),
                    Optional.empty());
            Failure failure = catchThrowableOfType(CallFailed.class, () -> client.identify(
                    ServerAddress.parse("https://other.example").by(route), Optional.empty(),
                    new Call(Duration.ofSeconds(10)))).failure();
            assertThat(failure.code()).isEqualTo(FailureCode.TLS_NAME);
        }
    }
}
