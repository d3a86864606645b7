package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.simulator.Mischief;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Servers of one's own, in the real window. */
class LoginJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        settings.saved = List.of(ownServer("production", ServerKind.PRODUCTION, Optional.empty()),
                ownServer("moved", ServerKind.TEST,
                        Optional.of(new ServerIdentity("Fjord Trading AS", "crm_test", "999", "10.5"))));
    }

    private void choose(String id) {
        fx(() -> {
            flow.models.login.server().profiles().selected().set(flow.models.login.server().profiles().all().stream()
                    .filter(profile -> profile.id().equals(id)).findFirst().orElseThrow());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theAddressIsCheckedBeforeAnySecretIsTyped() {
        click("login.check");
        assertThat(focused()).isEqualTo("login.check");
        await("identity", () -> flow.models.login.identity().get() != null);
        assertThat(focused()).as("the focus stays").isEqualTo("login.check");
        assertThat(text("login.identityText")).contains("NetServer 10.5").contains("Fjord Trading AS")
                .contains("fjord_demo");
        pictures("login-own-server");
    }

    @Test
    void aWebPageAtTheAddressIsNotSaidToHaveChangedNothing() throws IOException {
        try (RawServer page = RawServer.bytes(RawServer.http("200 OK", "text/html", "<html>Welcome</html>"))) {
            write("login.address", page.address().toString());
            click("login.check");
            await("failure", () -> flow.models.login.failure().get() != null);
            assertThat(text("failure.effect")).isEqualTo("The address could not be checked");
            assertThat(text("failure.todo")).startsWith("Open the address in a browser").doesNotContain("Try again");
            pictures("login-web-page");
        }
    }

    @Test
    void aWrongPasswordIsSaidOnceAndTheFieldEmptied() {
        write("login.secret", "wrong-canary");
        click("login.logIn");
        await("failure", () -> flow.models.login.failure().get() != null);
        fx(() -> {
            stage.setHeight(600);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        var card = fx(() -> node("failure.what").localToScene(node("failure.what").getBoundsInLocal()));
        assertThat(card.getMaxY()).as("the failure, in the smallest window").isLessThan(600);
        pictures("login-wrong-password");
        assertThat(text("failure.what")).isEqualTo("The server did not accept this log-in.");
        assertThat(text("login.secret")).isEmpty();
        assertThat(text("login.user")).isEqualTo("demo");
    }

    @Test
    void anEmptyPasswordIsSaidBeforeAnythingIsSent() {
        click("login.logIn");
        assertThat(text("login.inputError")).isEqualTo("Type the password.");
    }

    @Test
    void plainHttpToAnotherComputerIsRefused() {
        write("login.address", "http://crm.example.com/App");
        assertThat(text("login.address.hintText")).startsWith("Plain http would send your password");
        write("login.secret", "secret");
        click("login.logIn");
        assertThat(text("login.inputError")).startsWith("Plain http");
        picture("login-plain-http");
    }

    @Test
    void productionIsRedOnTopAndInTheConfirmation() {
        write("login.secret", "demo");
        click("login.logIn");
        await("connections", () -> flow.models.connection.sources().size() > 1);
        assertThat(text("bar.server")).isEqualTo("Fjord Trading AS · fjord_demo");
        choose(0);
        enter("1001");
        click("run.review");
        await("armed", () -> !node("review.confirm").isDisabled());
        pictures("review-production");
        assertThat(text("review.server")).contains("Production");
        assertThat(settings.saved.getFirst().lastSeen()).isPresent();
        assertThat(settings.saved.toString()).doesNotContain("secret");
    }

    @Test
    void anotherServerBehindTheSameAddressIsSaidAndCanBeRefused() {
        choose("moved");
        write("login.secret", "demo");
        click("login.logIn");
        await("the question", () -> flow.models.login.otherServer().get() != null);
        pictures("login-other-server");
        assertThat(text("login.other.text")).contains("crm_test").contains("fjord_demo");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.session()).isNull();
        click("login.logIn");
        click("login.other.accept");
        await("connections", () -> flow.models.connection.sources().size() > 1);
    }

    @Test
    void aServerThatSomebodyLoggedInToBeforeAsksForTheSecretAndShowsItsSettingsWhenAsked() {
        choose("moved");
        pictures("login-known-server");
        assertThat(node("login.address")).isNull();
        assertThat(node("login.summary").getStyleClass()).as("the colour of its own kind").contains("server-test");
        assertThat(text("login.summary.address")).isEqualTo(simulator.address().toString());
        click("login.settings");
        assertThat(focused()).isEqualTo("login.name");
        assertThat(text("login.address")).isEqualTo(simulator.address().toString());
        write("login.name", "Moved");
        assertThat(flow.models.login.server().form().name.get()).isEqualTo("Moved");
        choose("production");
        assertThat(node("login.address")).isNotNull();
        choose("moved");
        assertThat(node("login.address")).isNull();
    }

    @Test
    void connectionsThatCannotBeReadAreNotAnEmptyList() {
        simulator.mischief().next("GetAllConnections", Mischief.Kind.FAULT);
        write("login.secret", "demo");
        click("login.logIn");
        await("failure", () -> flow.models.connection.failure().get() != null);
        pictures("connections-unread");
        assertThat(text("connection.empty")).isEqualTo("The connections could not be read.");
        click("connection.refresh");
        await("connections", () -> flow.models.connection.sources().size() > 1);
    }

    @Test
    void aServerIsAddedAndRemoved() {
        click("login.add");
        assertThat(focused()).isEqualTo("login.name");
        write("login.name", "Fjord test");
        write("login.address", "https://crm.example.com/App/Remote/Services88/ErpSync.svc");
        assertThat(text("login.address.hintText")).isEqualTo("Will call https://crm.example.com/App");
        pictures("login-new-server");
        click("login.logIn");
        assertThat(text("login.inputError")).startsWith("Choose whether this server is production");
        assertThat(flow.models.login.server().profiles().selected().get().kind()).isEqualTo(ServerKind.UNSET);
        click("login.remove");
        assertThat(settings.saved).hasSize(2);
    }

    @Test
    void aboutSaysVersionsFoldersAndLibrariesAndANewerVersionIsOnlyLinked() {
        releases.newest = new Version("99.0");
        fx(() -> {
            flow.recover();
            return null;
        });
        assertThat(releases.asked).as("nobody has said yes").isZero();
        pictures("login-updates");
        click("updates.yes");
        await("the news", () -> node("login.newer") != null);
        assertThat(node("updates.question")).as("asked once").isNull();
        click("login.newer");
        await("about", () -> node("about.versions") != null);
        assertThat(text("about.versions")).contains("ErpSync Desk " + Version.CURRENT.text()).contains("JavaFX");
        assertThat(text("about.libraries.text")).contains("Apache CXF");
        pictures("about");
        click("about.page");
        assertThat(browsed).isEqualTo(releases.page());
        click("about.look");
        assertThat(settings.preferences.looksForUpdates()).isFalse();
        click("about.close");
        await("no news any more", () -> node("login.newer") == null);
    }
}
