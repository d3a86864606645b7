package io.github.erpsyncdesk.soap;

import static io.github.erpsyncdesk.fake.RawServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a server says reaches a person without secrets and without driving anything; what it leaves out stops nothing.
 */
class ServerWordsTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final CxfNetServer CLIENT = new CxfNetServer(TIMEKEEPER, 4 << 20, Optional::empty);
    private static final String XML = "text/xml; charset=utf-8";
    private static final String TICKET = "7T:canary-ticket";
    private static final String NIL = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private static Session at(RawServer server) {
        return new Session(ServerProfile.demo(), server.address(), FakeNetServer.FJORD, "", "", "", Secret.of(TICKET),
                Optional.of(Secret.of("canary-application")));
    }

    private static Call call() {
        return new Call(Duration.ofSeconds(10));
    }

    /** Answers each operation with the body that stands behind its name. */
    private static RawServer answering(String... namesAndBodies) {
        RawServer[] self = new RawServer[1];
        self[0] = new RawServer((out, socket) -> {
            String request = self[0].requests().getLast();
            String body = Replies.fault("ActionNotSupported", "No such action");
            for (int i = 0; i < namesAndBodies.length; i += 2) {
                if (request.contains("/" + namesAndBodies[i] + "\"")) {
                    body = namesAndBodies[i + 1];
                }
            }
            out.write(http(body.contains("Fault") ? "500 Oops" : "200 OK", XML, body));
        });
        return self[0];
    }

    private static String reply(String wrapper, String inside) {
        return Replies.envelope(Replies.TRUE,
                "<" + wrapper + " xmlns=\"" + Replies.SERVICES + "\"" + NIL + ">" + inside + "</" + wrapper + ">");
    }

    @Test
    void anEchoedTicketIsTakenOutOfEveryText() throws Exception {
        String rows = Replies.GOOD.replace("contact", TICKET).replace("<RecordId>7<", "<RecordId>" + TICKET + "<")
                .replace(">Ok<", ">" + TICKET + "<");
        try (RawServer server = answering("ForceResyncNoBlankValues", Replies.response(rows), "GetAllConnections",
                reply("GetAllConnectionsResponse", "<Response><ErpConnection><ErpConnectionId>1</ErpConnectionId>"
                        + "<DisplayName>" + TICKET + "</DisplayName><DisplayDescription>" + TICKET
                        + "</DisplayDescription><MostRecentTimestamp>" + TICKET
                        + "</MostRecentTimestamp></ErpConnection></Response>"),
                "GetEngineStatus", reply("GetEngineStatusResponse",
                        "<Response><IsRunning>true</IsRunning><StatusMessage>" + TICKET
                                + "</StatusMessage></Response>"),
                "GetSystemInfo", reply("GetSystemInfoResponse", "<SystemInfo><CompanyName>canary-application"
                        + "</CompanyName><DatabaseName>canary-application</DatabaseName></SystemInfo>"),
                "AuthenticateUsernamePassword", reply("AuthenticateResponse",
                        "<Response><Associate>canary-password</Associate><FullName>7T:canary-new</FullName></Response>"
                                + "<Credentials><Ticket>7T:canary-new</Ticket></Credentials>"
                                + "<AuthenticationSucceeded>true</AuthenticationSucceeded>"))) {
            Session session = at(server);
            PluginAnswer answer = CLIENT.resync(session, SyncSource.CRM, BlankRule.KEEP,
                    new Batch.Keys(1, KeyList.of(1)), call());
            List<ErpConnection> connections = CLIENT.connections(session, true, call());
            EngineStatus engine = CLIENT.engineStatus(session, call());
            ServerIdentity identity = CLIENT.identify(server.address(), session.applicationToken(), call());
            Session loggedIn = CLIENT.logIn(ServerProfile.demo(), server.address(), identity,
                    new Credentials.Password("dina", Secret.of("canary-password")), Optional.empty(), call());
            assertThat(answer.status() + answer.changes().tables() + answer.changes().unreadable() + connections
                    + engine + identity + loggedIn.user() + loggedIn.fullName()).contains("***")
                    .doesNotContain("canary");
            assertThat(loggedIn.ticket().reveal()).as("the ticket itself").isEqualTo("7T:canary-new");
        }
    }

    @Test
    void controlAndDirectionCharactersAreMadeVisible() throws Exception {
        String hostile = "contact\u009B2J\u202E&#10;Updated";
        try (RawServer server = answering("ForceResyncNoBlankValues",
                Replies.response(Replies.GOOD.replace("<Tablename>contact", "<Tablename>" + hostile)
                        .replace("<UserExplanation i:nil=\"true\"/>",
                                "<UserExplanation>" + hostile + "</UserExplanation>")))) {
            PluginAnswer answer = CLIENT.resync(at(server), SyncSource.CRM, BlankRule.KEEP,
                    new Batch.Keys(1, KeyList.of(1)), call());
            assertThat(answer.changes().table(0))
                    .isEqualTo("contact\u2039U+009B\u203A2J\u2039U+202E\u203A\u240AUpdated");
            assertThat(answer.user().raw()).isEqualTo("contact\u2039U+009B\u203A2J\u2039U+202E\u203A\nUpdated");
        }
    }

    @Test
    void aNameOfAMegabyteIsCut() throws Exception {
        String name = "contact" + "x".repeat(1 << 20);
        String list = reply("GetAllConnectionsResponse", "<Response><ErpConnection><ErpConnectionId>3</ErpConnectionId>"
                + "<DisplayName>" + name + "</DisplayName><Active>true</Active></ErpConnection></Response>");
        try (RawServer server = answering("GetAllConnections", list, "ForceResyncNoBlankValues",
                Replies.response(Replies.GOOD.replace("<Tablename>contact", "<Tablename>" + name)))) {
            assertThat(CLIENT.connections(at(server), true, call()).getFirst().name()).startsWith("contactx")
                    .hasSizeBetween(1_000, 1_100);
            PluginAnswer answer = CLIENT.resync(at(server), SyncSource.CRM, BlankRule.KEEP,
                    new Batch.Keys(1, KeyList.of(1)), call());
            assertThat(answer.changes().table(0)).startsWith("contactx").hasSizeBetween(1_000, 1_100);
        }
    }

    /** Connector names only decorate: PHP writes nil for an empty list, others leave it out, older servers refuse. */
    @ParameterizedTest
    @ValueSource(strings = {"<Response i:nil=\"true\"/>", "", "refused",
            "<Response><ListItem><Id>x</Id></ListItem></Response>"})
    void aServerWithoutConnectorNamesIsUsedWithoutThem(String connectors) throws Exception {
        String list = reply("GetAllConnectionsResponse", "<Response><ErpConnection><ErpConnectionId>3</ErpConnectionId>"
                + "<DisplayName>Visma</DisplayName><Active>true</Active></ErpConnection></Response>");
        try (RawServer server = connectors.equals("refused") ? answering("GetAllConnections", list)
                : answering("GetAllConnectors", reply("GetAllConnectorsResponse", connectors), "GetAllConnections",
                        list)) {
            List<ErpConnection> found = CLIENT.connections(at(server), true, call());
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().name()).isEqualTo("Visma");
            assertThat(found.getFirst().connector()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Response i:nil=\"true\"/>", "", "<Response/>"})
    void aServerWithoutConnectionsIsUsedFromCrm(String connections) throws Exception {
        try (RawServer server = answering("GetAllConnections", reply("GetAllConnectionsResponse", connections))) {
            assertThat(CLIENT.connections(at(server), true, call())).isEmpty();
        }
    }

    @Test
    void aServerThatNeverNamesItsConnectorsIsUsedAfterAShortWait() throws Exception {
        String list = reply("GetAllConnectionsResponse", "<Response/>");
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            if (self[0].requests().getLast().contains("/GetAllConnectors\"")) {
                Thread.sleep(60_000);
            }
            out.write(http("200 OK", XML, list));
        })) {
            self[0] = server;
            assertThat(CLIENT.connections(at(server), true, new Call(Duration.ofSeconds(50)))).isEmpty();
        }
    }

    /** WS-I R2738: every header that the binding declares is there; nil, so that nothing is chosen by it. */
    @Test
    void theDeclaredTimeZoneHeaderIsSentAndChoosesNothing() throws Exception {
        try (RawServer server = answering("ForceResyncNoBlankValues", Replies.response(Replies.GOOD))) {
            CLIENT.resync(at(server), SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)), call());
            String request = server.requests().getFirst();
            String header = request.substring(request.indexOf("Header>"), request.lastIndexOf("Header>"));
            assertThat(header).containsPattern("TimeZone[^>]*nil=\"true\"");
            assertThat(header.split("TimeZone")).as("once").hasSizeLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u0000", "a\uFFFE", "a\uD800"})
    void aCharacterThatXmlForbidsIsRefusedWhereItIsTyped(String text) {
        assertThatThrownBy(() -> new Credentials.Password("dina", Secret.of(text))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Credentials.Password(text, Secret.of("x"))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Credentials.AccessToken(Secret.of(text))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Credentials.Ticket(Secret.of(text))).isInstanceOf(Rejected.class);
    }

    /** The last guard: a request that is no XML never leaves, whatever it asks for. */
    @ParameterizedTest
    @ValueSource(strings = {"token\u0007", "token\uFFFE"})
    void aRequestThatIsNoXmlNeverLeaves(String token) throws Exception {
        try (RawServer server = answering()) {
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> CLIENT.identify(server.address(), Optional.of(Secret.of(token)), call()));
            assertThat(failed.failure()).isInstanceOf(Failure.Withheld.class);
            assertThat(server.requests()).isEmpty();
        }
    }
}
