package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.store.UnsavedJournal;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose certificates are signed by an authority that is trusted, as in a company with roots of its own. */
class TrustedTlsTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    @TempDir
    static Path folder;
    private static Certificates certificates;
    private static CxfNetServer client;
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicReference<Headers> headers = new AtomicReference<>();
    private final AtomicReference<String> protocol = new AtomicReference<>();

    @BeforeAll
    static void make() throws Exception {
        certificates = new Certificates(folder);
        Trust trust = Trust.only(certificates.roots());
        client = new CxfNetServer(TIMEKEEPER, CxfNetServer.DEFAULT_BYTE_CAP, () -> Optional.of(trust));
    }

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private HttpsServer server(SSLContext context, boolean wantsCertificate) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(wantsCertificate);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", http -> {
            posts.incrementAndGet();
            headers.set(http.getRequestHeaders());
            protocol.set(http.getProtocol());
            byte[] answer = Replies.response(Replies.GOOD).getBytes(StandardCharsets.UTF_8);
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            http.getResponseHeaders().set("Connection", "close");
            http.sendResponseHeaders(200, answer.length);
            http.getResponseBody().write(answer);
            http.close();
        });
        server.start();
        return server;
    }

    private static Session at(int port) {
        return new Session(ServerProfile.demo(), new ServerAddress(URI.create("https://localhost:" + port)),
                FakeNetServer.FJORD, "", "", "", Secret.of("7T:ticket"), Optional.empty());
    }

    private static PluginAnswer call(int port) throws CallFailed {
        return client.resync(at(port), SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                new Call(Duration.ofSeconds(10)));
    }

    private static Failure failure(int port) {
        return catchThrowableOfType(CallFailed.class, () -> call(port)).failure();
    }

    private void refused(SSLContext context, FailureCode code) throws Exception {
        HttpsServer server = server(context, false);
        try {
            Failure failure = failure(server.getAddress().getPort());
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
            assertThat(posts).as("requests that reached the service").hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateOfATrustedAuthorityForThisHostWorks() throws Exception {
        HttpsServer server = server(certificates.server("localhost", 10), false);
        assertThat(call(server.getAddress().getPort()).ok()).isTrue();
        assertThat(posts).hasValue(1);
        assertThat(protocol).hasValue("HTTP/1.1");
        assertThat(headers.get().getFirst("Content-Length")).as("one body of known length, over TLS too").isNotNull();
        assertThat(headers.get()).doesNotContainKeys("Transfer-encoding", "Upgrade");
        server.stop(0);
    }

    /**
     * The check that a hand-written trust manager takes away: another host's certificate is refused although its
     * authority is trusted.
     */
    @Test
    void aTrustedCertificateForAnotherHostIsRefusedBeforeAnythingIsSent() throws Exception {
        refused(certificates.server("other.example", 10), FailureCode.TLS_NAME);
    }

    @Test
    void anExpiredCertificateIsRefusedAndSaidToBe() throws Exception {
        refused(certificates.server("localhost", -5), FailureCode.TLS_DATE);
    }

    /**
     * In TLS 1.3 our handshake is over, and our request on the way, when the server refuses: only a call that reads
     * proves that nothing was changed. The reset of the connection may overtake the reason.
     */
    @Test
    void aServerThatDemandsACertificateOfOursIsSaidTo() throws Exception {
        HttpsServer server = server(certificates.server("localhost", 10), true);
        Set<String> said = new HashSet<>();
        for (int tries = 0; tries < 50 && !said.contains("TLS_CLIENT MAY_HAVE_CHANGED"); tries++) {
            Failure failure = failure(server.getAddress().getPort());
            said.add(failure.code() + " " + failure.effect());
        }
        server.stop(0);
        assertThat(said).contains("TLS_CLIENT MAY_HAVE_CHANGED").isSubsetOf("TLS_CLIENT MAY_HAVE_CHANGED",
                "BROKEN MAY_HAVE_CHANGED");
        assertThat(posts).as("requests that reached the service").hasValue(0);
    }

    @Test
    void aServerThatSpeaksOldTlsOnlyIsSaidTo() throws Exception {
        byte[] protocolVersion = {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46};
        try (ServerSocket old = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = old.accept()) {
                    client.getInputStream().read(new byte[4096]);
                    client.getOutputStream().write(protocolVersion);
                } catch (IOException e) {
                    // the client turned away, as it should
                }
            });
            Failure failure = failure(old.getLocalPort());
            assertThat(failure.code()).isEqualTo(FailureCode.TLS_OTHER);
            assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
        }
    }

    /** A certificate that is another one in the middle of a run: that batch never left, and the rest is not sent. */
    @Test
    void aCertificateThatChangesInTheMiddleEndsTheRun() throws Exception {
        HttpsServer good = server(certificates.server("localhost", 10), false);
        int port = good.getAddress().getPort();
        SSLContext other = certificates.server("other.example", 10);
        HttpsServer[] swapped = new HttpsServer[1];
        RunRecord run = new RunService(client, new UnsavedJournal(), Clock.systemUTC()).run(Runs.plan(6, 2), at(port),
                new RunControl(), partial -> {
                    if (swapped[0] == null) {
                        good.stop(0);
                        try {
                            swapped[0] = HttpsServer
                                    .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                            swapped[0].setHttpsConfigurator(new HttpsConfigurator(other));
                            swapped[0].start();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
        swapped[0].stop(0);
        assertThat(posts).hasValue(1);
        assertThat(run.keys(KeyState.CONFIRMED).toArray()).containsExactly(1, 2);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void aRedirectToPlainHttpIsNotFollowed() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", 10)));
        try (RawServer plain = RawServer.bytes(RawServer.http("200 OK", "text/xml", Replies.response(Replies.GOOD)))) {
            server.createContext("/", http -> {
                http.getRequestBody().readAllBytes();
                http.getResponseHeaders().set("Location", plain.address() + "/Remote/Services88/ErpSync.svc");
                http.sendResponseHeaders(302, -1);
                http.close();
            });
            server.start();
            Failure failure = failure(server.getAddress().getPort());
            assertThat(failure.code()).isEqualTo(FailureCode.MOVED);
            assertThat(plain.requests()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theSystemsRootsComeWithJavas() {
        assertThat(Trust.ofThisSystem().orElseThrow().context()).isNotNull();
    }
}
