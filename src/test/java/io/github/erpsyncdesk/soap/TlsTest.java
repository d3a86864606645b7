package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that nobody vouches for ends the call before anything is sent, also after calls to another server. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    /** A TLS server with a certificate of its own making; counts the bytes of requests that reached it. */
    private SSLServerSocket server(AtomicInteger received) throws Exception {
        Path store = folder.resolve("keys.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2", "-storetype", "PKCS12",
                "-keystore", store.toString(),
                "-storepass", new String(PASSWORD)).inheritIO().start().waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    if (client.getInputStream().read() >= 0) {
                        received.incrementAndGet();
                    }
                } catch (IOException e) {
                    // the client turned away, as it should
                }
            }
        });
        return socket;
    }

    private static Session at(ServerAddress address) {
        return new Session(ServerProfile.demo(), address, FakeNetServer.FJORD, "", "", "", Secret.of("7T:ticket"),
                Optional.empty());
    }

    @Test
    void aCertificateNobodyVouchesForIsRefusedBeforeAnythingIsSent() throws Exception {
        AtomicInteger received = new AtomicInteger();
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                SSLServerSocket secure = server(received);
                RawServer plain = RawServer
                        .bytes(RawServer.http("200 OK", "text/xml", Replies.response(Replies.GOOD)))) {
            CxfNetServer client = new CxfNetServer(timekeeper);
            Batch batch = new Batch.Keys(1, KeyList.of(1));
            assertThat(client.resync(at(plain.address()), SyncSource.CRM, BlankRule.KEEP, batch,
                    new Call(Duration.ofSeconds(10))).ok()).isTrue();
            ServerAddress address = new ServerAddress(URI.create("https://localhost:" + secure.getLocalPort()));
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> client.resync(at(address), SyncSource.CRM, BlankRule.KEEP, batch,
                            new Call(Duration.ofSeconds(10))));
            assertThat(failed.failure()).isInstanceOf(Failure.NotReached.class).extracting(Failure::code)
                    .isEqualTo(FailureCode.TLS_TRUST);
            assertThat(received).hasValue(0);
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsSaidSo() throws Exception {
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = plain.accept()) {
                    client.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    client.getInputStream().read(new byte[4096]);
                } catch (IOException e) {
                    // the client turned away, as it should
                }
            });
            assertThat(failure(timekeeper, plain, new Call(Duration.ofSeconds(10))))
                    .isInstanceOf(Failure.NotReached.class).extracting(Failure::code).isEqualTo(FailureCode.TLS_OTHER);
        }
    }

    /** A stop must free a caller wherever it waits, and a handshake that hangs is one of the places. */
    @Test
    void stoppingFreesAWaitForTheHandshake() throws Exception {
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Call call = new Call(Duration.ofSeconds(60));
            CompletableFuture<Failure> ended = CompletableFuture.supplyAsync(() -> failure(timekeeper, silent, call));
            Thread.sleep(3_000);
            call.stop();
            assertThat(ended.get(1, TimeUnit.SECONDS)).as("no byte of the request had left")
                    .extracting(Failure::code, Failure::effect)
                    .containsExactly(FailureCode.STOPPED_EARLY, Effect.NOTHING_CHANGED);
        }
    }

    private static Failure failure(PooledTimekeeper timekeeper, ServerSocket server, Call call) {
        ServerAddress address = new ServerAddress(URI.create("https://localhost:" + server.getLocalPort()));
        return catchThrowableOfType(CallFailed.class,
                () -> new CxfNetServer(timekeeper).resync(at(address), SyncSource.CRM, BlankRule.KEEP,
                        new Batch.Keys(1, KeyList.of(1)), call))
                .failure();
    }
}
