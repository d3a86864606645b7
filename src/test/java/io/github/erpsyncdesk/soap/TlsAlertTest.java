package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server may read a whole request and then end TLS with any alert: no class of exception proves anything then. */
class TlsAlertTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    @TempDir
    static Path folder;
    private static SSLContext server;
    private static CxfNetServer client;

    /** What a server does on a connection whose TLS may be complete. */
    private interface Script {
        void run(SSLSocket tls, Socket plain) throws Exception;
    }

    @BeforeAll
    static void make() throws Exception {
        Certificates certificates = new Certificates(folder);
        server = certificates.server("localhost", 10);
        Trust trust = Trust.only(certificates.roots());
        client = new CxfNetServer(TIMEKEEPER, CxfNetServer.DEFAULT_BYTE_CAP, () -> Optional.of(trust));
    }

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private static Failure failure(String version, AtomicInteger connections, Script script) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(socket, version, connections, script);
            return resync(socket.getLocalPort());
        }
    }

    private static void serve(ServerSocket socket, String version, AtomicInteger connections, Script script) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket plain = socket.accept();
                        SSLSocket tls = (SSLSocket) server.getSocketFactory().createSocket(plain, null, false)) {
                    connections.incrementAndGet();
                    tls.setEnabledProtocols(new String[]{version});
                    script.run(tls, plain);
                } catch (Exception e) {
                    // the client left, which is part of the script
                }
            }
        });
    }

    private static Failure resync(int port) {
        Session session = new Session(ServerProfile.demo(),
                new ServerAddress(URI.create("https://localhost:" + port)), FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty());
        return catchThrowableOfType(CallFailed.class, () -> client.resync(session, SyncSource.CRM, BlankRule.KEEP,
                new Batch.Keys(1, KeyList.of(1)), new Call(Duration.ofSeconds(10)))).failure();
    }

    private static void alert(Socket plain, int alert) throws IOException {
        plain.getOutputStream().write(new byte[]{0x15, 0x03, 0x03, 0x00, 0x02, 0x02, (byte) alert});
        plain.getOutputStream().flush();
    }

    /** All of it: what stays unread resets the connection, and with it an alert that is on its way. */
    private static void readHello(Socket plain) throws IOException {
        DataInputStream in = new DataInputStream(plain.getInputStream());
        in.readFully(new byte[3]);
        in.readFully(new byte[in.readUnsignedShort()]);
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder all = new StringBuilder();
        while (all.indexOf(":Envelope>", all.indexOf("Body>") + 1) < 0) {
            byte[] some = new byte[4096];
            int count = in.read(some);
            if (count < 0) {
                return;
            }
            all.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }

    /** 40 handshake_failure, 42 bad_certificate, 46 certificate_unknown, 71 insufficient_security. */
    @ParameterizedTest
    @CsvSource({"TLSv1.2,40", "TLSv1.2,42", "TLSv1.2,46", "TLSv1.2,71", "TLSv1.3,40", "TLSv1.3,42", "TLSv1.3,46",
            "TLSv1.3,71"})
    void anAlertAfterTheRequestProvesNothing(String version, int alert) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        Failure failure = failure(version, connections, (tls, plain) -> {
            readRequest(tls.getInputStream());
            alert(plain, alert);
        });
        assertThat(failure).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.BROKEN,
                Effect.MAY_HAVE_CHANGED);
        assertThat(connections).hasValue(1);
    }

    /** The client may trust the session of the call before, whose handshake is shorter. */
    @ParameterizedTest
    @CsvSource({"TLSv1.2,true", "TLSv1.2,false", "TLSv1.3,true", "TLSv1.3,false"})
    void anAlertInAResumedSessionProvesAsMuch(String version, boolean afterTheRequest) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Long> sessions = new CopyOnWriteArrayList<>();
            serve(socket, version, connections, (tls, plain) -> {
                if (connections.get() == 2 && !afterTheRequest) {
                    readHello(plain);
                    alert(plain, 40);
                    return;
                }
                readRequest(tls.getInputStream());
                sessions.add(tls.getSession().getCreationTime());
                if (connections.get() == 2) {
                    alert(plain, 40);
                } else {
                    tls.getOutputStream().write("HTTP/1.1 413 Large\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    tls.getInputStream().read();
                }
            });
            assertThat(resync(socket.getLocalPort()).code()).isEqualTo(FailureCode.HTTP_413);
            Failure failure = resync(socket.getLocalPort());
            assertThat(failure).extracting(Failure::code, Failure::effect).containsExactly(
                    afterTheRequest ? FailureCode.BROKEN : FailureCode.TLS_OTHER,
                    afterTheRequest ? Effect.MAY_HAVE_CHANGED : Effect.NOTHING_CHANGED);
            assertThat(connections).hasValue(2);
            if (afterTheRequest) {
                assertThat(sessions.get(1)).as("resumed").isEqualTo(sessions.getFirst());
            }
        }
    }

    /** A server that asks for a certificate once it has the request ends with an alert of its handshake. */
    @Test
    void aHandshakeAfterTheRequestProvesNothing() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        Failure failure = failure("TLSv1.2", connections, (tls, plain) -> {
            readRequest(tls.getInputStream());
            tls.setNeedClientAuth(true);
            tls.startHandshake();
            tls.getInputStream().read();
        });
        assertThat(failure.effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
        assertThat(connections).hasValue(1);
    }

    /** Before the handshake is complete no byte of the request has left, however the connection ends. */
    @ParameterizedTest
    @CsvSource({"40,TLS_OTHER", "42,TLS_CLIENT", "71,TLS_OTHER"})
    void anAlertInTheHandshakeProvesThatNothingWasSent(int alert, FailureCode code) throws Exception {
        Failure failure = failure("TLSv1.3", new AtomicInteger(), (tls, plain) -> {
            readHello(plain);
            alert(plain, alert);
        });
        assertThat(failure).isInstanceOf(Failure.NotReached.class).extracting(Failure::code).isEqualTo(code);
    }

    /** The JDK goes on as if the handshake were complete, so that this cannot be told from a request that left. */
    @Test
    void aConnectionThatIsClosedInTheHandshakeStaysUnknown() throws Exception {
        Failure failure = failure("TLSv1.3", new AtomicInteger(),
                (tls, plain) -> plain.getInputStream().read(new byte[16_384]));
        assertThat(failure.effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }
}
