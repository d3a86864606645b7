package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** An access token ends in the middle of a run: asked for anew in the window, and no batch goes twice. */
class LoginAgainJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        secrets.kept.put("online", Secret.of(Simulator.ACCESS_TOKEN));
        settings.save(List.of(new ServerProfile("online", "Fjord Online", simulator.address().toString(),
                ServerKind.TEST, LoginMethod.ACCESS_TOKEN, "", false, true, "", Optional.empty(),
                Duration.ofSeconds(20), BatchRule.of(2))));
    }

    /** The second batch finds its ticket lost, and the token from before is refused. */
    private void runIntoTheEnd() {
        await("the remembered token", () -> !flow.models.login.server().form().secret.get().isEmpty());
        click("login.logIn");
        await("connections", () -> flow.models.connection.sources().size() > 1);
        choose(0);
        enter("1001-1006");
        click("keys.expand");
        simulator.mischief().next("AuthenticateWithAccessToken", Mischief.Kind.TICKET_LOST);
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.TICKET_LOST);
        reviewAndConfirm();
        await("the question", () -> node("loginAgain.secret") != null);
    }

    private List<List<Integer>> sent() {
        return simulator.resyncs().stream().map(Simulator.Received::ids).toList();
    }

    @Test
    void theRunContinuesWithANewTokenAndTheKeychainKeepsIt() {
        runIntoTheEnd();
        pictures("login-again");
        assertThat(focused()).isEqualTo("loginAgain.secret");
        click("loginAgain.go");
        assertThat(text("loginAgain.wrong")).isEqualTo("Paste the access token.");
        write("loginAgain.secret", "mistyped");
        robot.type(KeyCode.ENTER);
        await("asked again", () -> node("loginAgain.secret") != null && text("loginAgain.secret").isEmpty());
        assertThat(text("loginAgain.text")).contains("did not accept that").contains("Dina Demo");
        robot.type(KeyCode.ESCAPE);
        assertThat(node("loginAgain.secret")).isNull();
        assertThat(flow.models.run.running().get()).as("it waits").isTrue();
        assertThat(sent()).isEmpty();
        picture("login-again-waiting");
        click("loginAgain.open");
        secrets.uses.clear();
        write("loginAgain.secret", Simulator.ACCESS_TOKEN);
        robot.type(KeyCode.ENTER);
        awaitEnd();
        assertThat(sent()).containsExactly(List.of(1001, 1002), List.of(1003, 1004), List.of(1005, 1006));
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
        await("kept", () -> secrets.uses.contains("keep online"));
    }

    @Test
    void endingTheRunSendsNothingAndSaysWhatWasNotSent() {
        runIntoTheEnd();
        click("loginAgain.end");
        awaitEnd();
        assertThat(sent()).isEmpty();
        assertThat(flow.models.run.record().get().keys(KeyState.NOT_SENT).count()).isEqualTo(6);
        assertThat(node("loginAgain.secret")).isNull();
        assertThat(text("failure.effect")).isEqualTo("Nothing was changed");
    }

    @Test
    void leavingWhileTheRunAsksEndsIt() {
        runIntoTheEnd();
        fx(() -> {
            flow.askBeforeLeaving(() -> {});
            return null;
        });
        click("leave.stay");
        assertThat(flow.models.run.running().get()).as("staying leaves it waiting").isTrue();
        click("loginAgain.open");
        assertThat(node("loginAgain.secret")).isNotNull();
        fx(() -> {
            flow.askBeforeLeaving(() -> {});
            return null;
        });
        click("leave.afterBatch");
        awaitEnd();
        assertThat(sent()).isEmpty();
    }
}
