package io.github.erpsyncdesk.soap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.soap.erpsync.ArrayOfint;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.erpsync.SoCredentials;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import jakarta.xml.ws.Holder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 batches of 50 ms, each on a connection of its own, beside the same bytes over one that is kept alive. */
@Tag("bench")
class OwnConnectionBench {
    private static final int BATCHES = Integer.getInteger("bench.batches", 200);
    private static final int MILLIS = Integer.getInteger("bench.millis", 50);
    private static final byte[] ANSWER = Replies.response("<IsOk>true</IsOk>").getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        Certificates certificates = new Certificates(folder);
        HttpsServer tls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", 10)));
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Trust trust = Trust.only(certificates.roots());
        for (HttpServer server : new HttpServer[]{plain, tls}) {
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", OwnConnectionBench::answer);
            server.start();
            String base = (server == tls ? "https" : "http") + "://localhost:" + server.getAddress().getPort();
            for (int round = 0; round < 3; round++) {
                double kept = kept(base, trust);
                double cxf = cxf(base, trust);
                double own = own(base, trust);
                System.out.printf("%s bare %.0f ms, CXF kept alive %.0f ms, own connections %.0f ms, ratio %.3f%n",
                        base,
                        kept, cxf, own, own / cxf);
            }
            server.stop(0);
        }
    }

    private static void answer(HttpExchange http) {
        try {
            http.getRequestBody().readAllBytes();
            Thread.sleep(MILLIS);
            http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            http.sendResponseHeaders(200, ANSWER.length);
            http.getResponseBody().write(ANSWER);
            http.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double own(String base, Trust trust) throws Exception {
        try (PooledTimekeeper timekeeper = new PooledTimekeeper()) {
            CxfNetServer client = new CxfNetServer(timekeeper, 1 << 20, () -> Optional.of(trust));
            Session session = new Session(ServerProfile.demo(), new ServerAddress(URI.create(base)),
                    FakeNetServer.FJORD, "", "", "", Secret.of("7T:ticket"), Optional.empty());
            client.warmUp();
            long start = System.nanoTime();
            for (int i = 0; i < BATCHES; i++) {
                client.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1, 2, 3)),
                        new Call(Duration.ofSeconds(10)));
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** The same stack without its guards: what CXF itself takes over one connection that is kept alive. */
    private static double cxf(String base, Trust trust) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(ErpSync.class);
        factory.setAddress(base + "/x");
        ErpSync proxy = factory.create(ErpSync.class);
        HTTPConduit conduit = (HTTPConduit) ClientProxy.getClient(proxy).getConduit();
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setAllowChunking(false);
        policy.setVersion("1.1");
        conduit.setClient(policy);
        TLSClientParameters tls = new TLSClientParameters();
        tls.setSslContext(trust.context());
        conduit.setTlsClientParameters(tls);
        ArrayOfint ids = new ArrayOfint();
        ids.getInt().addAll(List.of(1, 2, 3));
        long start = System.nanoTime();
        for (int i = 0; i < BATCHES; i++) {
            proxy.forceResyncNoBlankValues(0, ids, "", new SoCredentials(), new Holder<>(), new Holder<>(),
                    new Holder<>(), new Holder<>());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double kept(String base, Trust trust) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust.context()).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/x"))
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(1_000))).build();
            long start = System.nanoTime();
            for (int i = 0; i < BATCHES; i++) {
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
