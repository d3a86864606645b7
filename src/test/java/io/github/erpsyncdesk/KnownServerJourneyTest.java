package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.simulator.Mischief;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The start of someone who has logged in before: the short form, and where the focus is. */
class KnownServerJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        settings.saved = List.of(ownServer("known", ServerKind.TEST,
                Optional.of(new ServerIdentity("Fjord Trading AS", "fjord_demo", "1020260001", "10.5"))));
    }

    @Test
    void theSecretHasTheFocusAndAFailureLeavesItThere() {
        assertThat(focused()).isEqualTo("login.secret");
        simulator.mischief().next("GetSystemInfo", Mischief.Kind.FAULT);
        write("login.secret", "demo");
        robot.type(KeyCode.ENTER);
        await("failure", () -> flow.models.login.failure().get() != null);
        assertThat(focused()).isEqualTo("login.secret");
        pictures("login-failure");
    }

    @Test
    void theSettingsOpenAtTheirFirstField() {
        click("login.settings");
        assertThat(focused()).isEqualTo("login.name");
    }
}
