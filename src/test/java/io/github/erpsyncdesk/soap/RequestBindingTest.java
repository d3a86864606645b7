package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A server that parses a request reads what a person typed, whatever XML reserves. */
class RequestBindingTest {

    private static final String ODD = "a<b>&c]]>\"'&amp;\t\r\n\u00f8\ud83d\ude00 > ";

    @Test
    void everyCharacterArrivesAsItWasTyped() throws Exception {
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                RawServer server = RawServer.bytes(RawServer.http("500 Internal Server Error", "text/plain", ""))) {
            var _ = catchThrowableOfType(CallFailed.class,
                    () -> new CxfNetServer(timekeeper).logIn(ServerProfile.demo(), server.address(),
                            FakeNetServer.FJORD, new Credentials.Password("R&D", Secret.of(ODD)),
                            Optional.empty(), new Call(Duration.ofSeconds(10))));
            Document sent = parsed(server.requests().getFirst());
            assertThat(text(sent, "UserName")).isEqualTo("R&D");
            assertThat(text(sent, "Password")).isEqualTo(ODD);
        }
    }

    private static Document parsed(String request) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String envelope = request.substring(request.indexOf("\r\n\r\n") + 4);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(envelope)));
    }

    private static String text(Document sent, String name) {
        return sent.getElementsByTagNameNS(Replies.SERVICES, name).item(0).getTextContent();
    }
}
