package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.run.Reauthentication.Why;
import io.github.erpsyncdesk.store.UnsavedJournal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket that is lost in the middle of a run: who is asked for what, and no batch goes twice without proof. */
class RunRenewalTest {
    private static final Failure REFUSED = new Failure.Refused(FailureCode.TICKET, List.of(""), "");

    private final FakeNetServer server = new FakeNetServer();
    private final RunService service = new RunService(server, new UnsavedJournal(), Clock.systemUTC());

    private static ResyncPlan plan(int keys, int batch) {
        ResyncRequest request = new ResyncRequest(FakeNetServer.FJORD, "Demo", ServerKind.TEST, "Dina",
                new Direction(SyncSource.CRM, 2),
                new Scope.Keys(KeyList.of(IntStream.rangeClosed(1, keys).toArray())), BlankRule.KEEP, Instant.EPOCH);
        return ResyncPlan.of(request, BatchRule.of(batch));
    }

    private Session renewable() throws CallFailed {
        return server.logIn(ServerProfile.demo(), ServerAddress.parse("https://crm.example"), FakeNetServer.FJORD,
                new Credentials.Password("demo", Secret.of("demo")), Optional.empty(), null);
    }

    private RunRecord runRenewable(int keys) throws CallFailed {
        return service.run(plan(keys, 2), renewable(), new RunControl(), partial -> {});
    }

    @Test
    void aTicketLostInTheMiddleIsRenewedAndTheRefusedBatchGoesOnceMore() throws CallFailed {
        server.answers.addAll(List.of(FakeNetServer.ok(), REFUSED, FakeNetServer.ok(), FakeNetServer.ok()));
        RunRecord run = runRenewable(6);
        assertThat(server.resyncs).extracting(Batch::number).containsExactly(1, 2, 2, 3);
        assertThat(server.logIns).hasSize(2);
        assertThat(run.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aTicketThatIsLostAgainAtOnceEndsTheRun() throws CallFailed {
        server.answers.addAll(List.of(REFUSED, REFUSED, FakeNetServer.ok()));
        RunRecord run = runRenewable(4);
        assertThat(server.resyncs).hasSize(2);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anotherUserOrServerDoesNotContinueTheRun() throws CallFailed {
        server.answers.addAll(List.of(REFUSED, FakeNetServer.ok()));
        Session session = renewable();
        server.user = "SOMEBODY";
        RunRecord other = service.run(plan(4, 2), session, new RunControl(), partial -> {});
        assertThat(server.resyncs).hasSize(1);
        assertThat(other.keys(KeyState.NOT_SENT).toArray()).containsExactly(1, 2, 3, 4);
        server.user = "DEMO";
        server.identity = new ServerIdentity("Other AS", "other", "1", "10");
        server.answers.clear();
        server.answers.addAll(List.of(REFUSED, FakeNetServer.ok()));
        service.run(plan(4, 2), session, new RunControl(), partial -> {});
        assertThat(server.resyncs).hasSize(2);
        assertThat(server.logIns).as("no secret goes to another server").hasSize(2);
    }

    private final Map<String, Credentials> tokens = new HashMap<>();

    /** The same object for the same text: secrets have no equality of their own. */
    private Credentials token(String text) {
        return tokens.computeIfAbsent(text, any -> new Credentials.AccessToken(Secret.of(text)));
    }

    private Session by(Credentials credentials) throws CallFailed {
        return server.logIn(ServerProfile.demo(), ServerAddress.parse("https://crm.example"), FakeNetServer.FJORD,
                credentials, Optional.empty(), null);
    }

    /** Hands out what was prepared, and remembers why it was asked. */
    private static final class Asked implements Reauthentication {
        final List<Why> whys = new ArrayList<>();
        final Deque<Credentials> given = new ArrayDeque<>();
        Runnable meanwhile = () -> {};
        Session renewed;

        @Override
        public Optional<Credentials> ask(Session session, Why why) {
            whys.add(why);
            meanwhile.run();
            return Optional.ofNullable(given.poll());
        }

        @Override
        public void renewed(Session session) {
            renewed = session;
        }
    }

    private RunRecord run(Session session, Asked asked) {
        return service.run(plan(4, 2), session, new RunControl(), asked, partial -> {});
    }

    @Test
    void aRefusedAccessTokenIsAskedForAnewAndTheRunGoesOnAsTheSameUser() throws CallFailed {
        Session session = by(token("old"));
        server.refused.add(token("old"));
        server.answers.addAll(List.of(FakeNetServer.ok(), REFUSED, FakeNetServer.ok()));
        Asked asked = new Asked();
        server.refused.add(token("mistyped"));
        asked.given.addAll(List.of(token("mistyped"), token("new")));
        RunRecord run = run(session, asked);
        assertThat(asked.whys).containsExactly(Why.ENDED, Why.REFUSED);
        assertThat(server.logIns.stream().skip(1)).as("each is tried once").containsExactly(token("old"),
                token("mistyped"), token("new"));
        assertThat(server.resyncs).extracting(Batch::number).containsExactly(1, 2, 2);
        assertThat(run.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(asked.renewed.credentials()).contains(token("new"));
    }

    /** What a log-in can meet that no other password, token or ticket changes. */
    static Stream<Failure> beyondSecrets() {
        return Stream.of(new Failure.Refused(FailureCode.RIGHTS, List.of("Dina may not use this"), ""),
                new Failure.Reported(FailureCode.EXCEPTION, Effect.NOTHING_CHANGED, List.of("The user is blocked"), ""),
                new Failure.Refused(FailureCode.HTTP_403, List.of("403"), ""),
                new Failure.NotReached(FailureCode.PROXY_DOWN, List.of("proxy.example:3128", "crm"), ""),
                new Failure.Refused(FailureCode.KERBEROS_REFUSED, List.of("HTTP@crm", "Negotiate"), ""));
    }

    @ParameterizedTest
    @MethodSource("beyondSecrets")
    void aRefusalThatNoOtherSecretCanHelpIsSaidAndNobodyIsAsked(Failure met) throws CallFailed {
        Session session = by(token("good"));
        server.logInFailure = met;
        server.answers.addAll(List.of(FakeNetServer.ok(), REFUSED, FakeNetServer.ok()));
        Asked asked = new Asked();
        asked.given.add(token("another"));
        RunRecord run = run(session, asked);
        assertThat(asked.whys).isEmpty();
        assertThat(server.resyncs).extracting(Batch::number).as("the refused batch does not go again")
                .containsExactly(1, 2);
        Failure said = run.failure().orElseThrow();
        assertThat(said.code()).isEqualTo(FailureCode.LOGIN_AGAIN);
        assertThat(said.effect()).isEqualTo(Effect.NOTHING_CHANGED);
        assertThat(Texts.text(said.what())).endsWith(Texts.text(met.what()));
        assertThat(Texts.text(said.todo())).startsWith(Texts.text(met.todo()));
    }

    @Test
    void aNewSecretThatMeetsAnotherRefusalIsNotAskedForAgain() throws CallFailed {
        Session session = by(token("old"));
        server.refused.add(token("old"));
        server.logInFailure = new Failure.Refused(FailureCode.RIGHTS, List.of("no licence"), "");
        server.answers.add(REFUSED);
        Asked asked = new Asked();
        asked.given.addAll(List.of(token("new"), token("newer")));
        RunRecord run = run(session, asked);
        assertThat(asked.whys).containsExactly(Why.ENDED);
        assertThat(Texts.text(run.failure().orElseThrow().what())).contains("no licence");
    }

    @Test
    void aTicketIsAskedForWithoutTryingTheLostOne() throws CallFailed {
        Session session = by(new Credentials.Ticket(Secret.of("7T:old")));
        server.answers.addAll(List.of(REFUSED, FakeNetServer.ok(), FakeNetServer.ok()));
        Asked asked = new Asked();
        asked.given.add(new Credentials.Ticket(Secret.of("7T:new")));
        RunRecord run = run(session, asked);
        assertThat(server.logIns).hasSize(2);
        assertThat(run.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void newCredentialsOfAnotherUserOrAnotherServerDoNotContinueTheRun() throws CallFailed {
        Session session = by(token("old"));
        server.refused.add(token("old"));
        server.user = "SOMEBODY";
        server.answers.add(REFUSED);
        Asked asked = new Asked();
        asked.given.add(token("another user's"));
        RunRecord run = run(session, asked);
        assertThat(asked.whys).containsExactly(Why.ENDED, Why.OTHER_USER);
        assertThat(server.resyncs).hasSize(1);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(1, 2, 3, 4);
        assertThat(asked.renewed).isNull();

        Asked moved = new Asked();
        moved.given.add(token("new"));
        moved.meanwhile = () -> server.identity = new ServerIdentity("Other AS", "other", "1", "10");
        server.answers.clear();
        server.answers.add(REFUSED);
        server.logIns.clear();
        run(session, moved);
        assertThat(server.logIns).as("the new secret goes to no other server").containsExactly(token("old"));
        assertThat(server.resyncs).hasSize(2);
    }

    @Test
    void whoStopsWhileTheRunAsksSendsNothingMore() throws CallFailed {
        Session session = by(token("old"));
        server.refused.add(token("old"));
        server.answers.add(REFUSED);
        RunControl control = new RunControl();
        Asked asked = new Asked();
        asked.given.add(token("new"));
        asked.meanwhile = control::stopAfterBatch;
        RunRecord run = service.run(plan(4, 2), session, control, asked, partial -> {});
        assertThat(server.logIns).as("at the start, and with the old token once").containsExactly(token("old"),
                token("old"));
        assertThat(server.resyncs).hasSize(1);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(1, 2, 3, 4);
    }
}
