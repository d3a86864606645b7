package io.github.erpsyncdesk.soap;

import static io.github.erpsyncdesk.soap.SimulatorSession.call;
import static io.github.erpsyncdesk.soap.SimulatorSession.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against the simulator, over real HTTP. */
class CxfNetServerTest {
    private SimulatorSession server;

    @BeforeEach
    void start() throws CallFailed {
        server = new SimulatorSession();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhoAnsweredAndWhoIsLoggedIn() {
        assertThat(server.session.server().label()).isEqualTo("Fjord Trading AS · fjord_demo");
        assertThat(server.session.server().serial()).isNotBlank();
        assertThat(server.session.user()).isEqualTo("DEMO");
        assertThat(server.session.fullName()).isEqualTo("Dina Demo");
        assertThat(server.session.toString()).doesNotContain(server.session.ticket().reveal());
    }

    @Test
    void wrongPasswordIsARefusedLogInAndNoFault() {
        CallFailed failed = catchThrowableOfType(CallFailed.class, () -> server.logIn(server.simulator.address(),
                new Credentials.Password("demo", Secret.of("wrong"))));
        assertThat(failed.failure()).isInstanceOf(Failure.Refused.class);
        assertThat(failed.failure().code()).isEqualTo(FailureCode.LOGIN);
    }

    @Test
    void logsInByTicketAndByAccessToken() throws CallFailed {
        assertThat(server.logIn(server.simulator.address(), new Credentials.Ticket(server.session.ticket())).user())
                .isEqualTo("DEMO");
        assertThat(
                server.logIn(server.simulator.address(), new Credentials.AccessToken(Secret.of(Simulator.ACCESS_TOKEN)))
                        .user())
                .isEqualTo("DEMO");
    }

    @Test
    void windowsLogInIsRefusedInWordsWhereTheServerDoesNotKnowWho() {
        CallFailed failed = catchThrowableOfType(CallFailed.class,
                () -> server.logIn(server.simulator.address(), new Credentials.Windows()));
        assertThat(failed.failure().code()).isEqualTo(FailureCode.LOGIN);
    }

    @Test
    void listsConnectionsWithTheirConnectorsAndDeletedOnesOnDemand() throws CallFailed {
        var shown = server.client.connections(server.session, false, call());
        assertThat(shown).hasSize(6).noneMatch(connection -> connection.deleted());
        assertThat(shown.getFirst().connector()).isEqualTo("Visma Global");
        assertThat(server.client.connections(server.session, true, call())).hasSize(7);
    }

    @Test
    void testsAConnectionAndReadsTheEngine() throws CallFailed {
        assertThat(server.client.reaches(server.session, 1, call())).isTrue();
        assertThat(server.client.reaches(server.session, 7, call())).isFalse();
        assertThat(server.client.engineStatus(server.session, call()).interval()).contains(Duration.ofMinutes(15));
    }

    @Test
    void theIdsOnTheWireAreTheConfirmedOnesInTheirOrder() throws CallFailed {
        server.resync(0, BlankRule.KEEP, 1005, 3, 8001);
        assertThat(server.simulator.resyncs()).containsExactly(
                new Simulator.Received("ForceResyncNoBlankValues", 0, List.of(1005, 3, 8001)));
    }

    @Test
    void everythingSendsAnEmptyListAndOnlyThen() throws CallFailed {
        Scope.Everything confirmed = new Scope.Everything(SyncSource.CRM, "CRM");
        PluginAnswer answer = server.client.resync(server.session, SyncSource.CRM, BlankRule.KEEP,
                new Batch.Everything(confirmed), call());
        assertThat(answer.changes().size()).isGreaterThan(5_000);
        assertThat(server.simulator.resyncs())
                .containsExactly(new Simulator.Received("ForceResyncNoBlankValues", 0, List.of()));
    }

    @Test
    void aSecondResyncChangesNothing() throws CallFailed {
        PluginAnswer first = server.resync(0, BlankRule.OVERWRITE, range(1001, 1100));
        assertThat(first.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(first.changes().count(ChangeKind.ADDED)).isPositive();
        assertThat(first.changes().count(ChangeKind.UPDATED)).isPositive();
        assertThat(first.changes().count(ChangeKind.DELETED)).isPositive();
        assertThat(server.resync(0, BlankRule.OVERWRITE, range(1001, 1100)).changes().isEmpty()).isTrue();
    }

    @Test
    void blanksOverwriteOnlyWhereThatWasChosen() throws CallFailed {
        server.resync(0, BlankRule.KEEP, range(1, 400));
        PluginAnswer then = server.resync(0, BlankRule.OVERWRITE, range(1, 400));
        assertThat(then.changes().isEmpty()).as("values that blanks had kept").isFalse();
    }

    @Test
    void aWarningIsNoPlainSuccessAndComesInTheReadersLanguage() throws CallFailed {
        PluginAnswer answer = server.resync(6, BlankRule.KEEP, range(1001, 1010));
        assertThat(answer.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(answer.user().in(Locale.of("nb"))).startsWith("Kredittgrensen");
        assertThat(answer.user().in(Locale.ENGLISH)).startsWith("The credit limit");
        assertThat(answer.errorCode()).isEqualTo("FX-WARN-7");
    }

    @Test
    void aFailureOfTheErpSystemIsTheServersOwnStatement() throws CallFailed {
        PluginAnswer answer = server.resync(7, BlankRule.KEEP, 1001);
        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.errorCode()).isEqualTo("NAV-4011");
        assertThat(answer.changes().isEmpty()).isTrue();
    }
}
