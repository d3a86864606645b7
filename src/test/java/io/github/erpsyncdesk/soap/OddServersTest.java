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
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Servers that keep connections, close them, say too much or never end. One request on the wire for each call, every
 * time.
 */
class OddServersTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final CxfNetServer CLIENT = new CxfNetServer(TIMEKEEPER, 4 << 20, Optional::empty);
    private static final byte[] GOOD = Replies.response(Replies.GOOD).getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void stop() {
        TIMEKEEPER.close();
    }

    private static byte[] head(String more, int length) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: " + length + "\r\n" + more
                + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static PluginAnswer call(RawServer server, Duration deadline) throws CallFailed {
        Session session = new Session(ServerProfile.demo(), server.address(), FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty());
        return CLIENT.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                new Call(deadline));
    }

    private static Failure failure(RawServer server) {
        return catchThrowableOfType(CallFailed.class, () -> call(server, Duration.ofSeconds(10))).failure();
    }

    private static void unknown(RawServer.Script script, FailureCode... codes) throws Exception {
        try (RawServer server = new RawServer(script)) {
            long start = System.nanoTime();
            Failure failure = failure(server);
            assertThat(failure.code()).isIn((Object[]) codes);
            assertThat(failure.effect()).isEqualTo(Effect.MAY_HAVE_CHANGED);
            assertThat(server.requests()).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        }
    }

    /** A server that has closed an idle connection meanwhile is called on a new one, once. */
    @Test
    void aConnectionThatWasClosedWhileIdleIsReplacedAndTheCallGoesOutOnce() throws Exception {
        try (RawServer server = new RawServer(
                (out, socket) -> out.write(RawServer.concat(head("Connection: keep-alive\r\n", GOOD.length), GOOD)))) {
            for (int i = 1; i <= 3; i++) {
                assertThat(call(server, Duration.ofSeconds(10)).ok()).isTrue();
                Thread.sleep(300);
                assertThat(server.requests()).hasSize(i);
            }
        }
    }

    /** The connection is cut after every so many bytes of the second reply on it; the first was whole. */
    @Test
    void aReplyThatIsCutOnAKeptConnectionIsNeverASuccessAndNeverSentAgain() throws Exception {
        byte[] whole = RawServer.concat(head("", GOOD.length), GOOD);
        int stride = Integer.getInteger("cut.stride", 23);
        for (int cut = 0; cut < whole.length; cut += stride) {
            int bytes = cut;
            AtomicInteger count = new AtomicInteger();
            try (RawServer server = RawServer.keptAlive((out, socket) -> {
                if (count.incrementAndGet() == 1) {
                    out.write(whole);
                } else {
                    out.write(whole, 0, bytes);
                    out.flush();
                    socket.close();
                }
            })) {
                assertThat(call(server, Duration.ofSeconds(10)).ok()).isTrue();
                assertThat(failure(server).effect()).as("cut after byte " + cut).isEqualTo(Effect.MAY_HAVE_CHANGED);
                assertThat(server.requests()).as("cut after byte " + cut).hasSize(2);
            }
        }
    }

    /** Bytes behind an answer belong to nothing: the connection is not used again, and the next answer is its own. */
    @Test
    void bytesBehindAnAnswerAreNeverTakenForTheNextOne() throws Exception {
        byte[] other = Replies.response("<IsOk>false</IsOk>").getBytes(StandardCharsets.UTF_8);
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.keptAlive((out, socket) -> {
            boolean first = count.incrementAndGet() == 1;
            byte[] answer = RawServer.concat(head("", GOOD.length), GOOD);
            out.write(first ? RawServer.concat(answer, RawServer.concat(head("", other.length), other)) : answer);
        })) {
            assertThat(call(server, Duration.ofSeconds(10)).ok()).isTrue();
            assertThat(call(server, Duration.ofSeconds(10)).ok()).as("the answer to the second call").isTrue();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aWholeAnswerWithATooLargeLengthIsNoAnswerUntilTheServerSaysItIs() throws Exception {
        unknown((out, socket) -> out.write(RawServer.concat(head("", GOOD.length + 50), GOOD)), FailureCode.BROKEN,
                FailureCode.CUT_SHORT);
    }

    @Test
    void anAnswerWithoutEndEndsAtTheCap() throws Exception {
        byte[] record = "<ChangedDataItem><Tablename>contact</Tablename><RecordId>1</RecordId></ChangedDataItem>"
                .getBytes(StandardCharsets.UTF_8);
        String opening = Replies.response("").split("</Response>", 2)[0] + "<IsOk>true</IsOk><Changes><AddedRecords>";
        unknown((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(opening.getBytes(StandardCharsets.UTF_8));
            endless(out, record);
        }, FailureCode.TOO_LONG);
    }

    private static void endless(OutputStream out, byte[] piece) throws IOException {
        byte[] many = new byte[piece.length * 500];
        for (int i = 0; i < 500; i++) {
            System.arraycopy(piece, 0, many, i * piece.length, piece.length);
        }
        for (int i = 0; i < 10_000; i++) {
            out.write(many);
        }
    }

    @Test
    void packedAnswersThatNobodyAskedForAreNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2_000; i++) {
                gzip.write(new byte[64 * 1024]);
            }
        }
        unknown((out, socket) -> out
                .write(RawServer.concat(head("Content-Encoding: gzip\r\n", packed.size()), packed.toByteArray())),
                FailureCode.BAD_XML, FailureCode.BAD_ANSWER);
    }

    @Test
    void elementsWithinElementsAndAttributesWithoutNumberAreRefused() throws Exception {
        byte[] deep = Replies.response("<IsOk>true</IsOk>" + "<x>".repeat(10_000) + "</x>".repeat(10_000))
                .getBytes(StandardCharsets.UTF_8);
        unknown((out, socket) -> out.write(RawServer.concat(head("", deep.length), deep)), FailureCode.BAD_XML,
                FailureCode.BAD_ANSWER);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        byte[] wide = Replies.response("<IsOk>true</IsOk><x" + attributes + "/>").getBytes(StandardCharsets.UTF_8);
        unknown((out, socket) -> out.write(RawServer.concat(head("", wide.length), wide)), FailureCode.BAD_XML,
                FailureCode.BAD_ANSWER);
    }

    @Test
    void aFaultOfAMegabyteIsBounded() throws Exception {
        byte[] fault = Replies.fault("InternalServiceFault", "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer((out,
                socket) -> out.write(RawServer.concat(
                        ("HTTP/1.1 500 Oops\r\nContent-Type: text/xml\r\nContent-Length: " + fault.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1),
                        fault)))) {
            assertThat(failure(server).toString()).hasSizeLessThan(3_000);
        }
    }

    @Test
    void headersWithoutMeasureAndCookiesDoNoHarm() throws Exception {
        StringBuilder cookies = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            cookies.append("Set-Cookie: c").append(i).append('=').append("v".repeat(50)).append("\r\n");
        }
        try (RawServer server = new RawServer((out, socket) -> out
                .write(RawServer.concat(head(cookies + "Connection: close\r\n", GOOD.length), GOOD)))) {
            assertThat(call(server, Duration.ofSeconds(10)).ok()).isTrue();
            assertThat(call(server, Duration.ofSeconds(10)).ok()).isTrue();
            assertThat(server.requests().getLast()).doesNotContainIgnoringCase("cookie");
        }
        byte[] huge = new byte[2 << 20];
        Arrays.fill(huge, (byte) 'x');
        unknown((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Huge: ".getBytes(StandardCharsets.ISO_8859_1));
            out.write(huge);
            out.write("\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }, FailureCode.BROKEN, FailureCode.BAD_ANSWER, FailureCode.EMPTY);
    }
}
