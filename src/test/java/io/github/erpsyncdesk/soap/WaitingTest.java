package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call ends by its own deadline and within a second of being stopped, wherever it waits. */
class WaitingTest {
    private static final String BODY = Replies.response(Replies.GOOD);
    private static final byte[] HEAD = ("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + BODY.length()
            + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);

    private final PooledTimekeeper timekeeper = new PooledTimekeeper();
    private final CxfNetServer client = new CxfNetServer(timekeeper);

    @AfterEach
    void close() {
        timekeeper.close();
    }

    private Failure failureOf(RawServer server, Call call) {
        Session session = new Session(ServerProfile.demo(), server.address(), FakeNetServer.FJORD, "", "", "",
                Secret.of("t"), Optional.empty());
        try {
            client.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)), call);
            throw new AssertionError("an answer that never came was taken for one");
        } catch (CallFailed e) {
            return e.failure();
        }
    }

    /** Stops once the server has reached the phase, and returns how long that took with the failure. */
    private Failure stopped(RawServer.Script script) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer((out, socket) -> {
            script.answer(out, socket);
            out.flush();
            reached.countDown();
            Thread.sleep(30_000);
        })) {
            Call call = new Call(Duration.ofSeconds(60));
            CompletableFuture<Failure> failure = CompletableFuture.supplyAsync(() -> failureOf(server, call));
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200);
            call.stop();
            Failure ended = failure.get(1, TimeUnit.SECONDS);
            assertThat(server.requests()).hasSize(1);
            return ended;
        }
    }

    @Test
    void stoppingFreesAWaitForHeaders() throws Exception {
        client.warmUp();
        assertThat(stopped((out, socket) -> {})).extracting(Failure::code, Failure::effect).containsExactly(
                FailureCode.STOPPED,
                Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void stoppingFreesAWaitForTheBody() throws Exception {
        client.warmUp();
        assertThat(stopped((out, socket) -> out
                .write(RawServer.concat(HEAD, BODY.substring(0, 200).getBytes(StandardCharsets.UTF_8)))))
                .extracting(Failure::code, Failure::effect)
                .containsExactly(FailureCode.STOPPED, Effect.MAY_HAVE_CHANGED);
    }

    @Test
    void theDeadlineEndsAServerThatNeverAnswers() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> Thread.sleep(30_000))) {
            assertThat(failureOf(server, new Call(Duration.ofSeconds(1)))).extracting(Failure::code, Failure::effect)
                    .containsExactly(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theDeadlineEndsABodyThatDrips() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            out.write(HEAD);
            for (byte b : BODY.getBytes(StandardCharsets.UTF_8)) {
                out.write(b);
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertThat(failureOf(server, new Call(Duration.ofSeconds(1))).code()).isEqualTo(FailureCode.DEADLINE);
        }
    }

    @Test
    void aCallThatWasStoppedBeforeItBeganSendsNothing() throws Exception {
        try (RawServer server = RawServer.bytes(new byte[0])) {
            Call call = new Call(Duration.ofSeconds(10));
            call.stop();
            assertThat(failureOf(server, call)).isInstanceOf(Failure.Withheld.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theNextCallIsNotDisturbedByAStoppedOne() throws Exception {
        try (RawServer silent = new RawServer((out, socket) -> Thread.sleep(30_000));
                RawServer good = RawServer.bytes(RawServer.http("200 OK", "text/xml", BODY))) {
            failureOf(silent, new Call(Duration.ofMillis(500)));
            Session session = new Session(ServerProfile.demo(), good.address(), FakeNetServer.FJORD, "", "", "",
                    Secret.of("t"), Optional.empty());
            assertThat(client.resync(session, SyncSource.CRM, BlankRule.KEEP, new Batch.Keys(1, KeyList.of(1)),
                    new Call(Duration.ofSeconds(10))).ok()).isTrue();
        }
    }
}
