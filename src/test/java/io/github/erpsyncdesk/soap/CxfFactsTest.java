package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.fake.Certificates;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.soap.erpsync.ArrayOfint;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.erpsync.SoCredentials;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Holder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How CXF behaves by itself, where the design rests on it. A test that fails here says that a new version behaves
 * differently: read the decisions again.
 */
class CxfFactsTest {

    private static ErpSync plain(String address) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(ErpSync.class);
        factory.setAddress(address);
        return factory.create(ErpSync.class);
    }

    private static void call(ErpSync proxy) {
        proxy.forceResyncNoBlankValues(0, new ArrayOfint(), "", new SoCredentials(), new Holder<>(), new Holder<>(),
                new Holder<>(), new Holder<>());
    }

    private static RawServer answering(String inside) {
        return RawServer.bytes(RawServer.http("200 OK", "text/xml; charset=utf-8", Replies.response(inside)));
    }

    @Test
    void theFiftyThousandAndFirstRecordFailsTheCallAfterTheWorkWasDone() throws Exception {
        String records = "<ChangedDataItem><Tablename>contact</Tablename><RecordId>1</RecordId></ChangedDataItem>"
                .repeat(50_001);
        try (RawServer server = answering(
                "<IsOk>true</IsOk><Changes><AddedRecords>" + records + "</AddedRecords></Changes>")) {
            assertThatThrownBy(() -> call(plain(server.address().toString())))
                    .hasStackTraceContaining("Maximum Number of Child Elements limit (50000) Exceeded");
        }
    }

    @Test
    void anElementOfANewerServerFailsTheCall() throws Exception {
        try (RawServer server = answering("<IsOk>true</IsOk><Novelty>1</Novelty>")) {
            assertThatThrownBy(() -> call(plain(server.address().toString())))
                    .hasStackTraceContaining("unexpected element");
        }
    }

    @Test
    void theReceiveTimeoutDoesNotBoundTheBody() throws Exception {
        byte[] whole = RawServer.http("200 OK", "text/xml; charset=utf-8", Replies.response("<IsOk>true</IsOk>"));
        try (RawServer server = new RawServer((out, socket) -> {
            out.write(whole, 0, whole.length - 20);
            out.flush();
            Thread.sleep(1_500);
            out.write(whole, whole.length - 20, 20);
        })) {
            ErpSync proxy = plain(server.address().toString());
            HTTPClientPolicy policy = new HTTPClientPolicy();
            policy.setReceiveTimeout(500);
            ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setClient(policy);
            assertThatCode(() -> call(proxy)).as("three times the limit").doesNotThrowAnyException();
        }
    }

    /** The other transport sends a request again that was not answered: why it is never used. */
    @Test
    void theUrlConnectionTransportSendsAnUnansweredRequestTwice() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> socket.close())) {
            ErpSync proxy = plain(server.address().toString());
            HTTPClientPolicy policy = new HTTPClientPolicy();
            policy.setAllowChunking(false);
            ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setClient(policy);
            ((BindingProvider) proxy).getRequestContext().put("force.urlconnection.http.conduit", true);
            assertThatThrownBy(() -> call(proxy)).isInstanceOf(RuntimeException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    /**
     * A trust manager of one's own takes the check of the host's name away: why {@link Trust} gives a context of the
     * factory's.
     */
    @Test
    void aHandWrittenTrustManagerAcceptsACertificateOfAnotherHost(@TempDir Path folder) throws Exception {
        AtomicInteger posts = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(new Certificates(folder).server("other.example", 10)));
        server.createContext("/", http -> {
            posts.incrementAndGet();
            byte[] answer = Replies.response("<IsOk>true</IsOk>").getBytes(StandardCharsets.UTF_8);
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            http.sendResponseHeaders(200, answer.length);
            http.getResponseBody().write(answer);
            http.close();
        });
        server.start();
        try {
            ErpSync proxy = plain("https://localhost:" + server.getAddress().getPort() + "/");
            TLSClientParameters tls = new TLSClientParameters();
            tls.setTrustManagers(new TrustManager[]{new TrustsAll()});
            ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setTlsClientParameters(tls);
            assertThatCode(() -> call(proxy)).doesNotThrowAnyException();
            assertThat(posts).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    /** In a test alone, to show what it does. */
    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // trusts whoever comes
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // trusts whoever answers
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void anotherSchemeIsAnotherConduitWithSettingsOfItsOwn() {
        ErpSync proxy = plain("http://localhost:1/");
        HTTPClientPolicy policy = new HTTPClientPolicy();
        ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setClient(policy);
        ((BindingProvider) proxy).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY,
                "https://localhost:1/");
        assertThatThrownBy(() -> call(proxy)).isInstanceOf(RuntimeException.class);
        assertThat(((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).getClient()).as("what was set for http")
                .isNotSameAs(policy);
    }
}
