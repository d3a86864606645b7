package io.github.erpsyncdesk.soap;

import static io.github.erpsyncdesk.fake.RawServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every kind of answer becomes, with one request on the wire each time. Promise 3: success only where the server
 * said so.
 */
class AnswerTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final CxfNetServer CLIENT = new CxfNetServer(TIMEKEEPER);
    private static final String XML = "text/xml; charset=utf-8";

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private static Session at(ServerAddress address) {
        return new Session(ServerProfile.demo(), address, FakeNetServer.FJORD, "DEMO", "Dina", "",
                Secret.of("7T:canary-ticket"), Optional.empty());
    }

    private static PluginAnswer call(RawServer server, Call call) throws CallFailed {
        return CLIENT.resync(at(server.address()), SyncSource.CRM, BlankRule.KEEP,
                new Batch.Keys(1, KeyList.of(5, 3, 9)), call);
    }

    private static PluginAnswer answer(String body) throws Exception {
        try (RawServer server = RawServer.bytes(http("200 OK", XML, body))) {
            PluginAnswer answer = call(server, new Call(Duration.ofSeconds(10)));
            assertThat(server.requests()).hasSize(1);
            return answer;
        }
    }

    private static Failure failure(byte[] reply) throws Exception {
        try (RawServer server = RawServer.bytes(reply)) {
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> call(server, new Call(Duration.ofSeconds(10))));
            assertThat(failed).as("an answer that is no success").isNotNull();
            assertThat(server.requests()).as("requests on the wire").hasSize(1);
            assertThat(failed.failure().toString()).doesNotContain("canary-ticket").doesNotContain("internal-host");
            return failed.failure();
        }
    }

    private static Failure failure(String body) throws Exception {
        return failure(http("200 OK", XML, body));
    }

    @Test
    void aGoodAnswerIsReadIntoColumns() throws Exception {
        PluginAnswer answer = answer(Replies.response(Replies.GOOD));
        assertThat(answer.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(answer.changes().count(ChangeKind.ADDED)).isEqualTo(1);
        assertThat(answer.changes().table(1)).isEqualTo("person");
        assertThat(answer.changes().recordId(1)).isEqualTo(8);
    }

    @Test
    void theRequestIsOneSoap11PostWithItsLengthAndNoUpgrade() throws Exception {
        try (RawServer server = RawServer.bytes(http("200 OK", XML, Replies.response(Replies.GOOD)))) {
            call(server, new Call(Duration.ofSeconds(10)));
            String request = server.requests().getFirst();
            String head = request.substring(0, request.indexOf("\r\n\r\n"));
            assertThat(head).startsWith("POST /Remote/Services88/ErpSync.svc HTTP/1.1")
                    .containsIgnoringCase("Content-Type: text/xml; charset=utf-8")
                    .contains("\"" + Replies.SERVICES + "/ErpSync/ForceResyncNoBlankValues\"")
                    .containsIgnoringCase("Content-Length:")
                    .doesNotContainIgnoringCase("upgrade").doesNotContainIgnoringCase("transfer-encoding");
            assertThat(request).containsSubsequence("Header>", "Ticket>7T:canary-ticket<", "Body>",
                    "ErpConnectionId>0<", "InternalKeyIds", "int>5<", "int>3<", "int>9<");
        }
    }

    @Test
    void servicesWithoutStatusAreDecidedByIsOk() throws Exception {
        assertThat(answer(Replies.response("<IsOk>true</IsOk><Changes i:nil=\"true\"/>")).outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(answer(Replies.response("<IsOk>false</IsOk>")).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer(Replies.response("<IsOk>true</IsOk><Status>Error</Status>")).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(answer(Replies.response("<IsOk>true</IsOk><Status>Novel</Status>")).outcome())
                .isEqualTo(Outcome.WARNING);
    }

    @Test
    void elementsOfANewerServerAreToleratedHoweverManyThereAre() throws Exception {
        for (int i = 0; i < 25; i++) {
            assertThat(answer(
                    Replies.response(Replies.GOOD.replace("<Status>", "<Novelty><Status>x</Status></Novelty><Status>")))
                    .ok()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "4294967297", "", " ", "abc", "1.5", "1e5", "0x1F", "٣", "-2147483649"})
    void anIdThatIsNoIntIsUnreadableAndNeverAnotherNumber(String id) throws Exception {
        PluginAnswer answer = answer(Replies.response(Replies.GOOD.replace("<RecordId>7<", "<RecordId>" + id + "<")));
        assertThat(answer.changes().recordIds().toArray()).containsExactly(8);
        assertThat(answer.changes().unreadable()).hasSize(1);
        assertThat(answer.outcome()).isEqualTo(Outcome.WARNING);
    }

    @Test
    void nilEverywhereBreaksNothingAndIsNoZero() throws Exception {
        PluginAnswer answer = answer(
                Replies.response("<IsOk>true</IsOk><Changes><AddedRecords><ChangedDataItem i:nil=\"true\"/>"
                        + "<ChangedDataItem><Tablename i:nil=\"true\"/><RecordId i:nil=\"true\"/>"
                        + "</ChangedDataItem></AddedRecords><UpdatedRecords i:nil=\"true\"/></Changes>"));
        assertThat(answer.changes().size()).isZero();
        assertThat(answer.changes().unreadable()).hasSize(2);
    }

    @Test
    void sixtyThousandRecordsAreReadWhole() throws Exception {
        String item = "<ChangedDataItem><Tablename>contact</Tablename><RecordId>7</RecordId></ChangedDataItem>";
        assertThat(answer(Replies.response(Replies.GOOD.replace(item, item.repeat(60_000)))).changes().size())
                .isEqualTo(60_001);
    }

    @Test
    void fiveWaysOfNotSucceedingAreFiveThings() throws Exception {
        assertThat(failure(Replies.exception("SuperOffice.Exceptions.SoException", "It broke")))
                .isInstanceOf(Failure.Reported.class)
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.EXCEPTION, Effect.MAY_HAVE_CHANGED);
        assertThat(failure(Replies.envelope("", Replies.wrapper("<Response>" + Replies.GOOD + "</Response>"))))
                .extracting(Failure::code).isEqualTo(FailureCode.NO_SUCCEEDED);
        assertThat(failure(http("500 Internal Server Error", XML, Replies.fault("InternalServiceFault", "It broke"))))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.FAULT, Effect.MAY_HAVE_CHANGED);
        assertThat(failure(http("502 Bad Gateway", "text/html", "<html>internal-host</html>")))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.HTTP, Effect.MAY_HAVE_CHANGED);
        assertThat(failure("")).extracting(Failure::effect).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void aFaultIsReadAlsoUnderStatus400() throws Exception {
        Failure failure = failure(http("400 Bad Request", XML,
                Replies.fault("DeserializationFailed", "The formatter threw an exception")));
        assertThat(failure).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.FAULT_BEFORE,
                Effect.NOTHING_CHANGED);
        assertThat(failure.args()).contains("The formatter threw an exception");
    }

    /** A good answer with this explanation, and so long that it does not come in one piece. */
    private static String explained(String text) {
        return Replies.response(Replies.GOOD.replace("<UserExplanation i:nil=\"true\"/>",
                "<UserExplanation>" + text + "</UserExplanation>" + "<x/>".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell \u0007", "reference &#x1;", "reference &#2;", "noncharacter \uFFFE"})
    void anAnswerWithForbiddenCharactersIsReadOnceMoreForItsRecordsAndStaysUnknown(String text) throws Exception {
        String body = explained(text);
        try (RawServer server = RawServer.bytes(http("200 OK", XML, body))) {
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> call(server, new Call(Duration.ofSeconds(10))));
            assertThat(failed.failure()).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.DAMAGED,
                    Effect.MAY_HAVE_CHANGED);
            assertThat(failed.records()).isEqualTo(answer(Replies.response(Replies.GOOD)).changes());
            assertThat(server.requests()).as("requests on the wire").hasSize(1);
        }
    }

    @Test
    void bytesThatAreNoCharactersAreReadOnceMoreToo() throws Exception {
        byte[] whole = http("200 OK", XML, explained("??"));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        whole[text.indexOf("??")] = (byte) 0xC3;
        assertThat(failure(whole).code()).isEqualTo(FailureCode.DAMAGED);
        assertThat(failure(
                http("200 OK", XML, Replies.response("<UserExplanation>\u0007</UserExplanation><IsOk>false</IsOk>")))
                .code()).as("no success in it").isEqualTo(FailureCode.BAD_XML);
        assertThat(failure(http("200 OK", XML,
                Replies.envelope("", Replies.wrapper("<Response>\u0007" + Replies.GOOD + "</Response>")))).code())
                .isEqualTo(FailureCode.NO_SUCCEEDED);
    }

    @Test
    void aRefusedTicketProvesThatNothingWasDone() throws Exception {
        assertThat(failure(Replies.exception("SuperOffice.Exceptions.SoSessionException", "Expired")))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.TICKET, Effect.NOTHING_CHANGED);
    }

    /**
     * Only whole names prove a refused ticket; what merely speaks of tickets or rights may come from the middle of the
     * work.
     */
    @ParameterizedTest
    @ValueSource(strings = {"SuperOffice.CRM.TicketUpdateException", "SuperOffice.Exceptions.SoSessionExceptionWrapper",
            "SuperOffice.Security.SoUnauthorizedException",
            "System.Security.SecurityException", "SuperOffice.License.SoLicenseException"})
    void anExceptionFromTheMiddleOfTheWorkMayHaveChangedRecords(String type) throws Exception {
        assertThat(failure(Replies.exception(type, "No")).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void theServersStackTraceIsNotKept() throws Exception {
        assertThat(failure(Replies.exception("SuperOffice.Exceptions.SoException", "It broke")).toString())
                .contains("It broke").doesNotContain("Secret.Inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "", "TRUE",
            "true</h:Succeeded><h:Succeeded xmlns:h=\"" + Replies.SERVICES + "\">true"})
    void anOddOrDoubledSucceededIsNoSuccess(String value) throws Exception {
        assertThat(
                failure(Replies.response(Replies.GOOD).replace(">true</h:Succeeded>", ">" + value + "</h:Succeeded>"))
                        .code())
                .isEqualTo(FailureCode.NO_SUCCEEDED);
    }

    @Test
    void anAnswerWithoutResultIsNeverAnEmptyResult() throws Exception {
        for (String inside : List.of("", "<Response i:nil=\"true\"/>", "<Response/>",
                "<Response><IsOk i:nil=\"true\"/></Response>", "<Other/>")) {
            Failure failure = failure(Replies.envelope(Replies.TRUE, Replies.wrapper(inside)));
            assertThat(failure.code()).as(inside).isEqualTo(FailureCode.NO_RESULT);
            assertThat(failure.effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
        }
        assertThat(failure(Replies.envelope(Replies.TRUE, "")).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void anotherNamespaceIsAnotherVersionAndNoEmptyTable() throws Exception {
        assertThat(failure(
                Replies.response(Replies.GOOD).replace("ForceResyncNoBlankValuesResponse xmlns=\"" + Replies.SERVICES,
                        "ForceResyncNoBlankValuesResponse xmlns=\"" + Replies.SERVICES.replace("88", "85")))
                .code()).isEqualTo(FailureCode.OTHER_VERSION);
        assertThat(failure(Replies.response(Replies.GOOD.replace("<Changes>", "<Changes xmlns=\"urn:other\">"))).code())
                .isEqualTo(FailureCode.OTHER_VERSION);
    }

    @Test
    void whatStandsTwiceIsAContradiction() throws Exception {
        assertThat(failure(Replies.response("<IsOk>true</IsOk><IsOk>false</IsOk>")).code())
                .isEqualTo(FailureCode.TWICE);
    }

    @ParameterizedTest
    @CsvSource({"401,HTTP_401,MAY_HAVE_CHANGED", "403,HTTP_403,MAY_HAVE_CHANGED", "404,HTTP_404,MAY_HAVE_CHANGED",
            "407,HTTP_407,MAY_HAVE_CHANGED", "413,HTTP_413,NOTHING_CHANGED",
            "415,HTTP_415,MAY_HAVE_CHANGED", "429,HTTP_429,MAY_HAVE_CHANGED", "503,HTTP_503,MAY_HAVE_CHANGED",
            "504,HTTP,MAY_HAVE_CHANGED",
            "302,MOVED,MAY_HAVE_CHANGED", "301,MOVED,MAY_HAVE_CHANGED", "307,MOVED,MAY_HAVE_CHANGED",
            "405,HTTP,MAY_HAVE_CHANGED", "202,NO_RESULT,MAY_HAVE_CHANGED",
            "204,HTTP,MAY_HAVE_CHANGED", "400,HTTP,MAY_HAVE_CHANGED"})
    void anHttpStatusIsSaidAsWhatItProves(int status, FailureCode code, Effect effect) throws Exception {
        Failure failure = failure(
                http(status + " Status", "text/html", status == 204 ? "" : "<html>internal-host</html>"));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.effect()).isEqualTo(effect);
    }

    @Test
    void aWebPageIsNotReadAndNotShown() throws Exception {
        assertThat(failure(http("200 OK", "text/html", "<html>internal-host</html>")).code())
                .isEqualTo(FailureCode.NOT_SOAP);
    }

    @Test
    void aFaultFromBeforeTheWorkProvesThatNothingWasDone() throws Exception {
        assertThat(failure(http("500 Error", XML, Replies.fault("ActionNotSupported", "ContractFilter mismatch"))))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.NO_SUCH_ACTION, Effect.NOTHING_CHANGED);
        assertThat(failure(http("400 Bad", XML, Replies.fault("DeserializationFailed", "Quota"))))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.FAULT_BEFORE, Effect.NOTHING_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY a \"b\">]>", "not xml", "<s:Envelope", "<a>&#x1;</a>"})
    void whatIsNoXmlOrDangerousXmlIsUnreadable(String start) throws Exception {
        assertThat(failure(start + Replies.response(Replies.GOOD)).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void anAnswerThatIsCutOffAnywhereIsNeverASuccess() throws Exception {
        byte[] whole = http("200 OK", XML, Replies.response(Replies.GOOD));
        for (int cut = 0; cut < whole.length; cut += 61) {
            Failure failure = failure(Arrays.copyOf(whole, cut));
            assertThat(failure.effect()).as("cut after byte " + cut).isEqualTo(Effect.MAY_HAVE_CHANGED);
        }
    }

    /** The connection breaks after so many bytes of the request: never a success, never a second try. */
    @Test
    void aRequestThatIsCutOffAnywhereIsSentOnceAndUnknown() throws Exception {
        for (int cut = 1; cut < 1_100; cut += 100) {
            AtomicInteger connections = new AtomicInteger();
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                int bytes = cut;
                Thread.ofVirtual().start(() -> {
                    while (!server.isClosed()) {
                        try (Socket client = server.accept()) {
                            connections.incrementAndGet();
                            client.getInputStream().readNBytes(bytes);
                        } catch (IOException e) {
                            // the test is over, or the client left first
                        }
                    }
                });
                ServerAddress address = new ServerAddress(URI.create("http://127.0.0.1:" + server.getLocalPort()));
                CallFailed failed = catchThrowableOfType(CallFailed.class,
                        () -> CLIENT.resync(at(address), SyncSource.CRM, BlankRule.KEEP,
                                new Batch.Keys(1, KeyList.of(5, 3, 9)), new Call(Duration.ofSeconds(10))));
                assertThat(failed.failure().effect()).as("cut after byte " + cut).isEqualTo(Effect.MAY_HAVE_CHANGED);
                assertThat(connections).as("cut after byte " + cut).hasValue(1);
            }
        }
    }

    @Test
    void aServerThatClosesWithoutAnAnswerHasSeenOneRequestAndTheRecordsAreUnknown() throws Exception {
        assertThat(failure(new byte[0])).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.BROKEN,
                Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void nothingListeningMeansNothingChanged() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        CallFailed failed = catchThrowableOfType(CallFailed.class,
                () -> CLIENT.resync(at(new ServerAddress(URI.create("http://127.0.0.1:" + free))),
                        SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                        new Call(Duration.ofSeconds(10))));
        assertThat(failed.failure()).isInstanceOf(Failure.NotReached.class).extracting(Failure::code)
                .isEqualTo(FailureCode.REFUSED);
    }

    @Test
    void anAnswerLongerThanTheCapEndsTheCall() throws Exception {
        CxfNetServer small = new CxfNetServer(TIMEKEEPER, 1_000, Optional::empty);
        try (RawServer server = RawServer
                .bytes(http("200 OK", XML, Replies.response(Replies.GOOD + " ".repeat(2_000))))) {
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> small.resync(at(server.address()), SyncSource.CRM, BlankRule.KEEP,
                            new Batch.Keys(1, KeyList.of(1)), new Call(Duration.ofSeconds(10))));
            assertThat(failed.failure().code()).isEqualTo(FailureCode.TOO_LONG);
        }
    }

    /** Promise 5: some servers repeat what they were sent. */
    @Test
    void aTicketThatTheServerRepeatsIsTakenOutOfEveryText() throws Exception {
        for (String body : List.of(
                Replies.exception("SuperOffice.Exceptions.SoException", "Ticket 7T:canary-ticket failed"),
                Replies.exception("SuperOffice.Exceptions.SoSessionException", "Ticket 7T:canary-ticket expired"),
                Replies.fault("InternalServiceFault", "at 7T:canary-ticket"))) {
            assertThat(failure(body).toString()).contains("***").doesNotContain("canary");
        }
        PluginAnswer answer = answer(
                Replies.response("<IsOk>false</IsOk><UserExplanation>US:\"7T:canary-ticket\"</UserExplanation>"
                        + "<TechExplanation>7T:canary-ticket</TechExplanation><ErrorCode>7T:canary-ticket"
                        + "</ErrorCode>"));
        assertThat(answer.toString()).contains("***").doesNotContain("canary");
    }

    @Test
    void passwordsInConfigFieldsNeverEnterTheModel() throws Exception {
        String list = "<ErpConnection><ErpConnectionId>1</ErpConnectionId><ErpConnectorId>1</ErpConnectorId>"
                + "<DisplayName>A</DisplayName>"
                + "<ConfigFields><StringKeyValuePair><Key>Password</Key><Value>canary-config</Value>"
                + "</StringKeyValuePair></ConfigFields></ErpConnection>";
        ReplyElement reply = parsed("<Response xmlns=\"" + Replies.SERVICES + "\">" + list + "</Response>");
        assertThat(reply.all("ErpConnection").getFirst().text("DisplayName")).isEqualTo("A");
        assertThat(reply.all("ErpConnection").getFirst().child("ConfigFields").orElseThrow().all("StringKeyValuePair"))
                .isEmpty();
    }

    private static ReplyElement parsed(String xml) throws Exception {
        XmlCursor cursor = XmlCursor.of(xml);
        cursor.toRoot();
        return ReplyElement.read(cursor);
    }
}
