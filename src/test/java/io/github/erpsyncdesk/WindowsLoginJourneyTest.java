package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A server that is logged in to by a ticket of the system: there is nothing to type. */
class WindowsLoginJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        settings.saved = List.of(new ServerProfile("domain", "Fjord domain", simulator.address().toString(),
                ServerKind.TEST, LoginMethod.WINDOWS, "", false, false, "", Optional.empty(), Duration.ofSeconds(20),
                BatchRule.DEFAULT));
    }

    @Test
    void enterLogsInWhereThereIsNothingToType() {
        assertThat(focused()).isEqualTo("login.logIn");
        robot.type(KeyCode.ENTER);
        await("an answer", () -> flow.models.login.failure().get() != null
                || flow.models.connection.sources().size() > 1);
    }
}
