package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that has older services only is told from one that is not there. */
class OlderServicesTest {
    private static final String ENVELOPE = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "%s</s:Body></s:Envelope>";
    private static final String FAULT = ENVELOPE.formatted("<s:Fault><faultcode xmlns:a=\"http://schemas.microsoft.com/"
            + "ws/2005/05/addressing/none\">a:ActionNotSupported</faultcode><faultstring>The message with Action ''"
            + " cannot be processed at the receiver.</faultstring></s:Fault>");

    private final PooledTimekeeper timekeeper = new PooledTimekeeper();
    private final CxfNetServer client = new CxfNetServer(timekeeper, 4 << 20, Optional::empty);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        timekeeper.close();
        server.stop(0);
    }

    private Failure found(String path, int status, String type, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String to = exchange.getRequestURI().getPath();
            asked.add(to);
            byte[] answer = (to.contains(path) ? body : "not here").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", to.contains(path) ? type : "text/html");
            exchange.sendResponseHeaders(to.contains(path) ? status : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        ServerAddress address = ServerAddress
                .parse("http://127.0.0.1:" + server.getAddress().getPort() + "/App");
        return catchThrowableOfType(CallFailed.class,
                () -> client.identify(address, Optional.empty(), new Call(Duration.ofSeconds(20)))).failure();
    }

    @Test
    void theNewestThatAnswersIsNamed() throws IOException {
        Failure failure = found("/Services86/", 500, "text/xml", FAULT);
        assertThat(failure.code()).isEqualTo(FailureCode.OLD_SERVICES);
        assertThat(Texts.text(failure.what()))
                .isEqualTo("This server offers Services86, and ErpSync Desk needs Services88.");
        assertThat(Texts.text(failure.todo())).contains("ignore blank values").doesNotContain("resync of chosen");
        assertThat(asked).containsExactly("/App/Remote/Services88/SoPrincipal.svc",
                "/App/Remote/Services87/SoPrincipal.svc", "/App/Remote/Services86/SoPrincipal.svc");
    }

    @Test
    void servicesBeforeResyncsOfChosenRecordsSaySo() throws IOException {
        assertThat(Texts.text(found("/Services84/", 500, "text/xml", FAULT).todo()))
                .contains("Services84 has no resync of chosen records");
    }

    @Test
    void anAnswerInItsOwnVersionIsOneToo() throws IOException {
        Failure failure = found("/Services87/", 200, "text/xml", ENVELOPE.formatted("<GetSystemInfoResponse xmlns="
                + "\"http://www.superoffice.net/ws/crm/NetServer/Services87\"><Response/></GetSystemInfoResponse>"));
        assertThat(failure.code()).isEqualTo(FailureCode.OLD_SERVICES);
    }

    @Test
    void aWebPageAtAnOldAddressIsNoService() throws IOException {
        assertThat(found("/Services86/", 200, "text/html", "<html>Welcome</html>").code())
                .isEqualTo(FailureCode.HTTP_404);
        assertThat(asked).as("each was looked at once").hasSize(5);
    }
}
