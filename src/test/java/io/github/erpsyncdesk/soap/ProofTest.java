package io.github.erpsyncdesk.soap;

import static io.github.erpsyncdesk.fake.RawServer.http;
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
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer proves, where it says two things at once, or comes from something else than the service. */
class ProofTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final CxfNetServer CLIENT = new CxfNetServer(TIMEKEEPER, 4 << 20, Optional::empty);
    private static final String XML = "text/xml; charset=utf-8";
    private static final String GOOD = Replies.response(Replies.GOOD);
    private static final String TICKET = Replies.exception("SuperOffice.Exceptions.SoSessionException", "Expired");

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private static PluginAnswer call(RawServer server) throws CallFailed {
        Session session = new Session(ServerProfile.demo(), server.address(), FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty());
        return CLIENT.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                new Call(Duration.ofSeconds(10)));
    }

    private static Failure failure(byte[] reply) throws Exception {
        try (RawServer server = RawServer.bytes(reply)) {
            CallFailed failed = catchThrowableOfType(CallFailed.class, () -> call(server));
            assertThat(failed).as("an answer that is no success").isNotNull();
            assertThat(server.requests()).as("requests on the wire").hasSize(1);
            return failed.failure();
        }
    }

    private static void unknown(FailureCode code, String body) throws Exception {
        assertThat(failure(http("200 OK", XML, body))).as(body).extracting(Failure::code, Failure::effect)
                .containsExactly(code, Effect.MAY_HAVE_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"400 Bad Request,HTTP", "500 Internal Server Error,HTTP", "403 Forbidden,HTTP_403",
            "503 Service Unavailable,HTTP_503", "201 Created,HTTP"})
    void aResultUnderAnotherStatusThanOkIsNoSuccess(String status, FailureCode code) throws Exception {
        assertThat(failure(http(status, XML, GOOD))).extracting(Failure::code, Failure::effect).containsExactly(code,
                Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void successBesideAnExceptionIsAContradiction() throws Exception {
        String filled = "<h:ExceptionInfo xmlns:h=\"" + Replies.SERVICES
                + "\"><h:Message>It broke</h:Message></h:ExceptionInfo>";
        String empty = "<h:ExceptionInfo xmlns:h=\"" + Replies.SERVICES
                + "\"><h:Message/><h:Parameters/></h:ExceptionInfo>";
        String body = Replies.wrapper("<Response>" + Replies.GOOD + "</Response>");
        unknown(FailureCode.CONTRADICTION, Replies.envelope(filled + Replies.TRUE, body));
        unknown(FailureCode.CONTRADICTION, Replies.envelope(Replies.TRUE + filled, body));
        try (RawServer server = RawServer.bytes(http("200 OK", XML, Replies.envelope(empty + Replies.TRUE, body)))) {
            assertThat(call(server).ok()).as("a header without a word").isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" i:nil=\"true\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">true", "><x/>true",
            ">\u00A0true", ">\u2003true", ">true\u2028", ">true true"})
    void aSucceededThatIsMoreOrLessThanTrueIsNoSuccess(String inside) throws Exception {
        unknown(FailureCode.NO_SUCCEEDED, GOOD.replace("\">true</h:Succeeded>", "\"" + inside + "</h:Succeeded>"));
    }

    @Test
    void whiteSpaceThatXmlKnowsIsAllowedAroundIt() throws Exception {
        try (RawServer server = RawServer
                .bytes(http("200 OK", XML, GOOD.replace(">true</h:Succeeded>", ">\r\n\ttrue </h:Succeeded>")))) {
            assertThat(call(server).ok()).isTrue();
        }
    }

    @Test
    void whiteSpaceThatXmlDoesNotKnowIsNoTruth() throws Exception {
        unknown(FailureCode.NO_RESULT, GOOD.replace("<IsOk>true<", "<IsOk>\u00A0true<"));
        unknown(FailureCode.NO_RESULT, GOOD.replace("<IsOk>true<", "<IsOk>\u2003true<"));
    }

    @Test
    void aHeaderThatMustBeUnderstoodAndIsNotIsNoSuccess() throws Exception {
        String header = "<x:Route xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>";
        unknown(FailureCode.NOT_UNDERSTOOD, GOOD.replace("<s:Header>", "<s:Header>" + header));
        for (String odd : new String[]{"true", "True", "yes", "2"}) {
            unknown(FailureCode.NOT_UNDERSTOOD,
                    GOOD.replace("<s:Header>", "<s:Header>" + header.replace("\"1\"", '"' + odd + '"')));
        }
        for (String harmless : new String[]{header.replace("\"1\"", "\"false\""), header.replace("\"1\"", "\"0\""),
                header.replace(" s:mu", " s:actor=\"urn:somebody-else\" s:mu")}) {
            try (RawServer server = RawServer
                    .bytes(http("200 OK", XML, GOOD.replace("<s:Header>", "<s:Header>" + harmless)))) {
                assertThat(call(server).ok()).as(harmless).isTrue();
            }
        }
    }

    /** A refused ticket is sent once more after logging in again: only where nothing contradicts the refusal. */
    @Test
    void aRefusedTicketThatIsContradictedProvesNothing() throws Exception {
        assertThat(failure(http("200 OK", XML, TICKET)).effect()).isEqualTo(Effect.NOTHING_CHANGED);
        String wrapper = Replies.wrapper("");
        String info = TICKET.substring(TICKET.indexOf("<h:ExceptionInfo"), TICKET.indexOf("<h:Succeeded"));
        for (String body : new String[]{
                TICKET.replace(wrapper, Replies.wrapper("<Response>" + Replies.GOOD + "</Response>")),
                TICKET.replace(wrapper, Replies.wrapper("<Response><IsOk>true</IsOk></Response>")),
                TICKET.replace("<h:Succeeded", info + "<h:Succeeded"),
                TICKET.replace("<s:Header>", "<s:Header><x:R xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>"),
                TICKET.replace("<h:Succeeded", Replies.TRUE + "<h:Succeeded"),
                TICKET.substring(0, TICKET.indexOf("</s:Body>")),
                TICKET + GOOD}) {
            assertThat(failure(http("200 OK", XML, body)).effect()).as(body).isEqualTo(Effect.MAY_HAVE_CHANGED);
        }
        assertThat(failure(http("500 Oops", XML, TICKET)).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void aFaultBesideASuccessProvesNothing() throws Exception {
        String fault = Replies.fault("ActionNotSupported", "No such action");
        assertThat(failure(http("500 Oops", XML, fault)).effect()).isEqualTo(Effect.NOTHING_CHANGED);
        assertThat(failure(http("500 Oops", XML, fault.replace("<s:Body>", "<s:Header>" + Replies.TRUE
                + "</s:Header><s:Body>"))).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
        assertThat(failure(http("500 Oops", XML, fault.replace("</s:Fault>", "</s:Fault>"
                + Replies.wrapper("<Response>" + Replies.GOOD + "</Response>")))).effect())
                .isEqualTo(Effect.MAY_HAVE_CHANGED);
    }

    /** Only the service itself refuses an action before it begins, and says it once. */
    @Test
    void aRefusalThatIsNoPlainFaultProvesNothing() throws Exception {
        String fault = Replies.fault("ActionNotSupported", "No such action");
        String detail = "<detail>" + Replies.wrapper("<Response>" + Replies.GOOD + "</Response>") + "</detail>";
        for (String body : new String[]{
                fault.replace("<s:Fault>", "<q:Fault xmlns:q=\"urn:q\">").replace("</s:Fault>", "</q:Fault>"),
                fault.replace("</faultcode>", "</faultcode><faultcode>s:Server</faultcode>"),
                fault.replace("<s:Fault>", "<s:Fault><detail><faultcode>ActionNotSupported</faultcode></detail>")
                        .replace("a:ActionNotSupported", "s:Server"),
                fault.replace("</s:Fault>", detail + "</s:Fault>")}) {
            assertThat(failure(http("500 Oops", XML, body)).effect()).as(body).isEqualTo(Effect.MAY_HAVE_CHANGED);
        }
    }

    @Test
    void tooLargeIsNoProofWhereTheServiceAnswered() throws Exception {
        assertThat(failure(http("413 Too Large", "text/html", "<html>Too large</html>")).effect())
                .isEqualTo(Effect.NOTHING_CHANGED);
        for (String type : new String[]{XML, "application/soap+xml"}) {
            assertThat(failure(http("413 Too Large", type, GOOD)).effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
        }
    }

    @Test
    void succeededInTheWordsOfAnotherVersionIsAContradiction() throws Exception {
        String other = Replies.TRUE.replace("Services88", "Services84").replace("true", "false");
        unknown(FailureCode.NO_SUCCEEDED, GOOD.replace("<s:Header>", "<s:Header>" + other));
        unknown(FailureCode.CONTRADICTION, GOOD.replace("<s:Header>", "<s:Header><ExceptionInfo xmlns=\"urn:x\">"
                + "<Message>It broke</Message></ExceptionInfo>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml; charset=klingon", "text/xml; charset=utf-7"})
    void anEncodingThatNobodyKnowsIsNoBrokenConnection(String type) throws Exception {
        assertThat(failure(http("200 OK", type, GOOD))).extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.BAD_ANSWER, Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void theReasonOfAnUnreadableAnswerIsTheRightOne() throws Exception {
        unknown(FailureCode.DOCTYPE, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + GOOD);
        unknown(FailureCode.TRAILING, GOOD + "junk");
        unknown(FailureCode.TRAILING, GOOD + GOOD);
        unknown(FailureCode.CUT_SHORT, GOOD.substring(0, GOOD.length() - 20));
        unknown(FailureCode.BAD_XML, GOOD.replace("</IsOk>", "</IsNotOk>"));
        unknown(FailureCode.EMPTY, "");
        unknown(FailureCode.SOAP_VERSION, GOOD.replace(Wire.ENVELOPE, Wire.ENVELOPE_12));
        assertThat(failure(http("200 OK", "multipart/related; boundary=x", "--x\r\n\r\n" + GOOD + "\r\n--x--")).code())
                .isEqualTo(FailureCode.MULTIPART);
    }

    @ParameterizedTest
    @CsvSource({"400 Bad Request,text/xml,400", "500 Oops,text/xml,500", "500 Oops,text/plain,500"})
    void theStatusOfAnAnswerWithoutAMessageIsNotLost(String status, String type, String shown) throws Exception {
        for (String body : new String[]{"", "Something went wrong"}) {
            Failure failure = failure(http(status, type, body));
            assertThat(failure.code()).isEqualTo(FailureCode.HTTP);
            assertThat(failure.args()).contains(shown);
            assertThat(failure.toString()).doesNotContain("went wrong");
        }
    }

    /** node-soap's uncaught errors, a SOAP 1.2 server, and prefixes that nobody declared. */
    @Test
    void theWordsOfAFaultAreReadInWhateverShapeItComes() throws Exception {
        String mixed = "<soap:Envelope xmlns:soap=\"" + Wire.ENVELOPE + "\"><soap:Body><soap:Fault><soap:Code>"
                + "<soap:Value>SOAP-ENV:Server</soap:Value><soap:Subcode><soap:Value>rpc:BadArguments</soap:Value>"
                + "</soap:Subcode></soap:Code><soap:Reason><soap:Text>It broke</soap:Text></soap:Reason></soap:Fault>"
                + "</soap:Body></soap:Envelope>";
        String unbound = Replies.fault("InternalServiceFault", "It broke").replaceFirst(" xmlns:a=\"[^\"]*\"", "");
        for (String fault : new String[]{mixed, mixed.replace(Wire.ENVELOPE, Wire.ENVELOPE_12), unbound,
                unbound.replace("<detail>", ""), unbound.replace("</s:Fault>", "<x:detail>1</x:detail></s:Fault>")}) {
            Failure failure = failure(http("500 Oops", XML, fault));
            assertThat(failure).as(fault).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.FAULT,
                    Effect.MAY_HAVE_CHANGED);
            assertThat(failure.args()).as(fault).contains("It broke");
        }
    }

    @Test
    void aCertificateThatIsDemandedByAPageIsSaidTo() throws Exception {
        String page = "<html><title>400 No required SSL certificate was sent</title></html>";
        Failure failure = failure(http("400 Bad Request", "text/html", page));
        assertThat(failure).extracting(Failure::code, Failure::effect).containsExactly(FailureCode.TLS_CLIENT,
                Effect.MAY_HAVE_CHANGED);
        try (RawServer server = RawServer.bytes(http("400 Bad Request", "text/html", page))) {
            CallFailed failed = catchThrowableOfType(CallFailed.class,
                    () -> CLIENT.identify(server.address(), Optional.empty(), new Call(Duration.ofSeconds(10))));
            assertThat(failed.failure()).isInstanceOf(Failure.Refused.class).extracting(Failure::code)
                    .isEqualTo(FailureCode.TLS_CLIENT);
        }
    }

    /** A second answer behind the first, whenever it comes, is never the answer to the next batch. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30, 100})
    void bytesThatComeLaterAreNeverTheAnswerOfTheNextBatch(int millis) throws Exception {
        byte[] good = answer(GOOD);
        byte[] failed = answer(Replies.response("<IsOk>false</IsOk>"));
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.keptAlive((out, socket) -> {
            if (count.incrementAndGet() == 1) {
                out.write(good);
                out.flush();
                Thread.sleep(millis);
                out.write(good);
            } else {
                out.write(failed);
            }
        })) {
            assertThat(call(server).ok()).isTrue();
            assertThat(call(server).ok()).as("the answer to the second call").isFalse();
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static byte[] answer(String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return RawServer.concat(("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
                + content.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), content);
    }
}
