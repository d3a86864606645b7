package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers with bytes changed, cut, doubled or put elsewhere, through the whole client over kept-alive connections.
 * Promise 3: success is shown only where the changed answer still says so by itself. {@code -Dfuzz.cases=100000} for
 * the long run.
 */
class ReplyMutationTest {
    private static final PooledTimekeeper TIMEKEEPER = new PooledTimekeeper();
    private static final CxfNetServer CLIENT = new CxfNetServer(TIMEKEEPER, 1 << 20, Optional::empty);
    private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);
    private static final String FAILED = Replies.response(
            "<IsOk>false</IsOk><UserExplanation>US:\"no\"</UserExplanation><ErrorCode>E7</ErrorCode><Status>Error"
                    + "</Status>");
    private static final AtomicReference<byte[]> NEXT = new AtomicReference<>();
    private static final AtomicInteger POSTS = new AtomicInteger();
    private static final RawServer SERVER = RawServer.keptAlive((out, socket) -> answer(out));

    @AfterAll
    static void stop() throws Exception {
        SERVER.close();
        TIMEKEEPER.close();
    }

    private static void answer(OutputStream out) throws Exception {
        POSTS.incrementAndGet();
        byte[] body = NEXT.get();
        // in one piece: two would wait for each other's acknowledgement
        out.write(RawServer.concat(("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
                + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1), body));
    }

    /** Empty where the client called it no answer. */
    private static Optional<PluginAnswer> read(byte[] body) {
        NEXT.set(body);
        int before = POSTS.get();
        Session session = new Session(ServerProfile.demo(), SERVER.address(), FakeNetServer.FJORD, "", "", "",
                Secret.of("7T:ticket"), Optional.empty());
        long start = System.nanoTime();
        try {
            return Optional.of(CLIENT.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                    new Call(Duration.ofSeconds(10))));
        } catch (CallFailed e) {
            assertThat(e.failure().effect()).as(new String(body, StandardCharsets.ISO_8859_1))
                    .isIn(Effect.MAY_HAVE_CHANGED, Effect.NOTHING_CHANGED);
            if (e.failure().effect() == Effect.NOTHING_CHANGED) {
                assertThat(e.failure().code()).as(new String(body, StandardCharsets.ISO_8859_1)).isIn(
                        FailureCode.TICKET,
                        FailureCode.NO_SUCH_ACTION, FailureCode.FAULT_BEFORE);
            }
            return Optional.empty();
        } finally {
            assertThat(POSTS.get() - before).as("requests on the wire").isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    static List<String> goldenReplies() {
        return List.of(Replies.response(Replies.GOOD), FAILED, Replies.response("<IsOk>true</IsOk>"),
                Replies.fault("InternalServiceFault", "broken"),
                Replies.exception("SuperOffice.Exceptions.SoException", "broken"));
    }

    /** No change of one byte turns a failure into a success, or an answer into more records than it had. */
    @ParameterizedTest
    @MethodSource("goldenReplies")
    void noSingleByteMakesASuccess(String golden) {
        byte[] whole = golden.getBytes(StandardCharsets.UTF_8);
        Optional<PluginAnswer> before = read(whole);
        byte[] others = {'x', '<', '>', '"', '&', '0', ' ', 0x01, (byte) 0xC3, '/'};
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = whole[at] == others[at % others.length] ? (byte) (whole[at] ^ 1) : others[at % others.length];
            Optional<PluginAnswer> after = read(changed);
            if (after.isPresent()) {
                String what = "byte " + at + ": " + new String(changed, StandardCharsets.ISO_8859_1);
                assertThat(before).as(what).isPresent();
                assertThat(after.get().ok()).as(what).isEqualTo(before.get().ok());
                assertThat(after.get().outcome() == Outcome.CONFIRMED || after.get().outcome() == Outcome.WARNING)
                        .as(what)
                        .isEqualTo(before.get().outcome() != Outcome.FAILED);
                assertThat(after.get().changes().size() + after.get().changes().unreadable().size()).as(what)
                        .isLessThanOrEqualTo(
                                before.get().changes().size() + before.get().changes().unreadable().size());
            }
        }
    }

    /** Whatever comes, the client ends, sends once, and never calls a failed answer a success. */
    @Test
    void randomDamageNeverMakesASuccessOfAFailure() {
        List<byte[]> failures = List.of(FAILED.getBytes(StandardCharsets.UTF_8),
                Replies.fault("InternalServiceFault", "broken").getBytes(StandardCharsets.UTF_8),
                Replies.exception("SuperOffice.Exceptions.SoException", "broken").getBytes(StandardCharsets.UTF_8));
        Random random = new Random(20261124);
        for (int i = 0; i < CASES; i++) {
            byte[] damaged = damaged(failures.get(i % failures.size()), random);
            read(damaged).ifPresent(answer -> assertThat(answer.outcome())
                    .as(new String(damaged, StandardCharsets.ISO_8859_1)).isEqualTo(Outcome.FAILED));
        }
    }

    /** Cuts, doubles, moves or overwrites a few pieces. */
    private static byte[] damaged(byte[] whole, Random random) {
        List<Byte> bytes = new ArrayList<>(whole.length);
        for (byte b : whole) {
            bytes.add(b);
        }
        for (int change = random.nextInt(3); change >= 0 && bytes.size() > 20; change--) {
            int from = random.nextInt(bytes.size() - 10);
            List<Byte> piece = List.copyOf(bytes.subList(from, Math.min(bytes.size(), from + 1 + random.nextInt(60))));
            switch (random.nextInt(4)) {
                case 0 -> bytes.subList(from, from + piece.size()).clear();
                case 1 -> bytes.addAll(random.nextInt(bytes.size()), piece);
                case 2 -> {
                    bytes.subList(from, from + piece.size()).clear();
                    bytes.addAll(random.nextInt(bytes.size()), piece);
                }
                default -> bytes.set(from, (byte) random.nextInt(256));
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }
}
