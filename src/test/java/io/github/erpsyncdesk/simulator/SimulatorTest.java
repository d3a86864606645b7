package io.github.erpsyncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator as a stranger sees it: plain HTTP and hand-written envelopes, no client of ours. */
class SimulatorTest {
    private static final String NS = SoapRequest.SERVICES;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofMillis(400)),
                threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private HttpResponse<String> post(String agent, String operation, String contentType, String headers, String body)
            throws Exception {
        String envelope = "<s:Envelope xmlns:s=\"" + SoapRequest.ENVELOPE + "\"><s:Header>" + headers
                + "</s:Header><s:Body><" + operation
                + " xmlns=\"" + NS + "\">" + body + "</" + operation + "></s:Body></s:Envelope>";
        URI uri = simulator.address().agent(agent);
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).header("Content-Type", contentType)
                        .header("SOAPAction", "\"" + NS + "/" + agent + "/" + operation + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString(envelope)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String ticket() throws Exception {
        String reply = post("SoPrincipal", "AuthenticateUsernamePassword", "text/xml; charset=utf-8", "",
                "<UserName>demo</UserName><Password>demo</Password>").body();
        Matcher matcher = Pattern.compile("<Ticket>(.+?)</Ticket>").matcher(reply);
        assertThat(matcher.find()).isTrue();
        return "<Credentials xmlns=\"" + NS + "\"><Ticket>" + matcher.group(1) + "</Ticket></Credentials>";
    }

    private String resync(String credentials, String body) throws Exception {
        return post("ErpSync", "ForceResync", "text/xml; charset=utf-8", credentials, body).body();
    }

    private static String keys(int... ids) {
        StringBuilder list = new StringBuilder("<InternalKeyIds xmlns:b=\"" + SoapRequest.ARRAYS + "\">");
        for (int id : ids) {
            list.append("<b:int>").append(id).append("</b:int>");
        }
        return list.append("</InternalKeyIds>").toString();
    }

    @Test
    void aWrongPasswordIsNoFault() throws Exception {
        HttpResponse<String> reply = post("SoPrincipal", "AuthenticateUsernamePassword", "text/xml; charset=utf-8", "",
                "<UserName>demo</UserName><Password>x</Password>");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("Succeeded")
                .contains("<AuthenticationSucceeded>false</AuthenticationSucceeded>").contains("<Ticket></Ticket>");
    }

    @Test
    void aTicketThatIsNotUsedExpiresAndOneThatIsUsedDoesNot() throws Exception {
        String credentials = ticket();
        for (int i = 0; i < 4; i++) {
            Thread.sleep(150);
            assertThat(resync(credentials, "<ErpConnectionId>0</ErpConnectionId>" + keys(1001)))
                    .contains("<IsOk>true</IsOk>");
        }
        Thread.sleep(600);
        assertThat(resync(credentials, "<ErpConnectionId>0</ErpConnectionId>" + keys(1001)))
                .contains("SoSessionException").contains(">false</Succeeded>");
    }

    /** The trap of the real server: what stands in the wrong place is ignored, and an ignored list means everything. */
    @Test
    void aListInFrontOfTheConnectionIsIgnoredAsWcfWould() throws Exception {
        resync(ticket(), keys(1001) + "<ErpConnectionId>0</ErpConnectionId>");
        assertThat(simulator.resyncs()).containsExactly(new Simulator.Received("ForceResync", 0, List.of()));
    }

    @Test
    void whatItReportsAsChangedIsChanged() throws Exception {
        String credentials = ticket();
        Entity before = simulator.company().held(0, 1001).orElseThrow();
        Entity other = simulator.company().held(1, 1001).orElseThrow();
        assertThat(other.fields()).isNotEqualTo(before.fields());
        assertThat(resync(credentials, "<ErpConnectionId>0</ErpConnectionId>" + keys(1001))).contains("<RecordId>");
        assertThat(simulator.company().held(1, 1001).orElseThrow().fields()).isEqualTo(before.fields());
        assertThat(resync(credentials, "<ErpConnectionId>0</ErpConnectionId>" + keys(1001)))
                .doesNotContain("<RecordId>");
    }

    @Test
    void anotherMediaTypeAndAnotherActionAreRefusedAsWcfDoes() throws Exception {
        assertThat(post("ErpSync", "ForceResync", "application/soap+xml", "", "").statusCode()).isEqualTo(415);
        HttpResponse<String> reply = post("ErpSync", "Novelty", "text/xml; charset=utf-8", ticket(), "");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("ActionNotSupported");
    }

    @Test
    void itListensOnThisComputerOnly() {
        assertThat(simulator.address().base().getHost()).isEqualTo("127.0.0.1");
    }
}
