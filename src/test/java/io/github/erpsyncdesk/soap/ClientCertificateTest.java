package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ClientCertificate;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lets in only who shows a certificate that its authority signed. */
class ClientCertificateTest {
    @TempDir
    Path folder;

    private static HttpsServer server(Certificates certificates, List<String> callers) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", 5)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", http -> {
            callers.add(((com.sun.net.httpserver.HttpsExchange) http).getSSLSession().getPeerPrincipal().getName());
            http.getRequestBody().readAllBytes();
            byte[] answer = Replies.response(Replies.GOOD).getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            http.sendResponseHeaders(200, answer.length);
            http.getResponseBody().write(answer);
            http.close();
        });
        server.start();
        return server;
    }

    private static PluginAnswer resync(CxfNetServer client, HttpsServer server, Optional<ClientCertificate> own)
            throws CallFailed {
        Route route = new Route(ProxyChoice.NONE, Optional.empty(), own, Optional.empty());
        ServerAddress address = new ServerAddress(URI.create("https://localhost:" + server.getAddress().getPort()),
                route);
        return client.resync(new Session(ServerProfile.demo(), address, FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty()), SyncSource.CRM, BlankRule.KEEP,
                new Batch.Keys(1, KeyList.of(1)), new Call(Duration.ofSeconds(10)));
    }

    private static Optional<ClientCertificate> own(Path file, String passphrase) {
        return Optional.of(new ClientCertificate(file.toString(), Secret.of(passphrase)));
    }

    @Test
    void theCertificateThatWasChosenIsShownAndAFileThatCannotBeUsedEndsTheCall() throws Exception {
        Certificates certificates = new Certificates(folder);
        Trust trust = Trust.only(certificates.roots());
        List<String> callers = new CopyOnWriteArrayList<>();
        HttpsServer server = server(certificates, callers);
        Path mine = certificates.signed("dina.fjord.example", 5);
        try (PooledTimekeeper timekeeper = new PooledTimekeeper()) {
            CxfNetServer client = new CxfNetServer(timekeeper, CxfNetServer.DEFAULT_BYTE_CAP, () -> Optional.of(trust));
            assertThat(resync(client, server, own(mine, Certificates.PASSPHRASE)).ok()).isTrue();
            assertThat(callers).containsExactly("CN=dina.fjord.example");
            Failure without = catchThrowableOfType(CallFailed.class, () -> resync(client, server, Optional.empty()))
                    .failure();
            // with TLS 1.3 the refusal follows the request, and may be lost with the connection
            assertThat(without.code()).isIn(FailureCode.TLS_CLIENT, FailureCode.BROKEN);
            for (Optional<ClientCertificate> bad : List.of(own(mine, "wrong"), own(folder.resolve("none.p12"), ""),
                    own(Files.writeString(folder.resolve("text.p12"), "no keys"), ""),
                    own(folder.resolve("roots.p12"), Certificates.PASSPHRASE))) {
                Failure failure = catchThrowableOfType(CallFailed.class, () -> resync(client, server, bad)).failure();
                assertThat(failure.code()).isEqualTo(FailureCode.CERTIFICATE_FILE);
                assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
                assertThat(failure.details()).doesNotContain("wrong");
            }
            assertThat(callers).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    /** Some web servers let the connection come about, and answer with a page. */
    @Test
    void aCertificateThatWasShownAndIsRefusedByAPageIsNotDemandedAgain() throws Exception {
        Certificates certificates = new Certificates(folder);
        Trust trust = Trust.only(certificates.roots());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", 5)));
        server.createContext("/", http -> {
            http.getRequestBody().readAllBytes();
            byte[] page = "<html><title>400 The SSL certificate error</title>".getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", "text/html");
            http.sendResponseHeaders(400, page.length);
            http.getResponseBody().write(page);
            http.close();
        });
        server.start();
        Path mine = certificates.signed("dina.fjord.example", 5);
        try (PooledTimekeeper timekeeper = new PooledTimekeeper()) {
            CxfNetServer client = new CxfNetServer(timekeeper, CxfNetServer.DEFAULT_BYTE_CAP, () -> Optional.of(trust));
            assertThat(catchThrowableOfType(CallFailed.class,
                    () -> resync(client, server, own(mine, Certificates.PASSPHRASE))).failure())
                    .extracting(Failure::code, Failure::effect)
                    .containsExactly(FailureCode.TLS_CLIENT_REFUSED, Effect.MAY_HAVE_CHANGED);
            assertThat(catchThrowableOfType(CallFailed.class, () -> resync(client, server, Optional.empty()))
                    .failure().code()).isEqualTo(FailureCode.TLS_CLIENT);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneBadCertificateInTheSystemsBundleSpoilsItselfOnly() throws Exception {
        String good = Files.readString(new Certificates(folder).pemOfAuthority());
        String bad = "-----BEGIN CERTIFICATE-----\nTm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n";
        Path bundle = Files.writeString(folder.resolve("bundle.crt"),
                "# Fjord\n" + bad + good + "-----BEGIN CERTIFICATE-----\n%%%\n-----END CERTIFICATE-----\n" + good);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Trust.addBundle(bundle, store);
        assertThat(store.size()).isEqualTo(2);
    }
}
