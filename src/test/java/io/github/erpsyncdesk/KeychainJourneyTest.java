package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A keychain with a question of its own in front of the log-in. */
class KeychainJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        secrets.answers.drainPermits();
        secrets.kept.put("kept", Secret.of("demo"));
        settings.save(List.of(new ServerProfile("kept", "Fjord kept", simulator.address().toString(), ServerKind.TEST,
                LoginMethod.PASSWORD, "demo", false, true, "", Optional.empty(), Duration.ofSeconds(20),
                BatchRule.DEFAULT)));
    }

    private KeychainState state() {
        return fx(() -> flow.models.login.server().keychain().state().get());
    }

    private String secret() {
        return fx(() -> flow.models.login.server().form().secret.get());
    }

    @Test
    void whatIsTypedIntoTheKeychainsQuestionIsNeverSent() {
        await("the question", () -> state() == KeychainState.ASKING);
        pictures("login-keychain-asks");
        robot.write("keyring-password");
        robot.type(KeyCode.ENTER);
        assertThat(secret()).isEmpty();
        robot.write("keyring");
        secrets.answers.release();
        await("an answer", () -> state() != KeychainState.ASKING);
        robot.write("-password");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(secret()).as("the remembered one alone").isEqualTo("demo");
        assertThat(flow.models.review.session()).as("nobody logged in").isNull();
        click("login.logIn");
        await("connections", () -> flow.models.connection.sources().size() > 1);
    }

    @Test
    void whoeverClicksTypesThePasswordAndLogsInWhileTheKeychainStillAsks() {
        await("the question", () -> state() == KeychainState.ASKING);
        click("login.secret");
        robot.write("demo");
        robot.type(KeyCode.ENTER);
        await("connections", () -> flow.models.connection.sources().size() > 1);
        assertThat(secrets.answers.getQueueLength()).as("it still asks").isPositive();
    }

    @Test
    void escapeEndsTheQuestion() {
        await("the question", () -> state() == KeychainState.ASKING);
        robot.type(KeyCode.ESCAPE);
        await("the end of it", () -> state() == KeychainState.LOCKED);
        pictures("login-keychain-locked");
        assertThat(node("login.keychain.again").isVisible()).isTrue();
    }
}
