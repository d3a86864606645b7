package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.run.Reauthentication.Why;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code --keychain}: at the start, and again where a run's secret has ended. */
class KeychainSecretTest {
    private final MemorySecrets secrets = new MemorySecrets();
    private final KeychainSecret keychain = new KeychainSecret(secrets);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeNetServer server = new FakeNetServer();

    private static ServerProfile profile(LoginMethod method, boolean remember) {
        return new ServerProfile("kept", "Fjord", "https://crm.example/App", ServerKind.TEST, method, "demo", false,
                remember, "", Optional.empty(), Duration.ofSeconds(20), BatchRule.DEFAULT);
    }

    @Test
    void eachMethodTakesItsOwnFormOfTheRememberedSecret() {
        secrets.kept.put("kept", Secret.of("s3cret"));
        assertThat(keychain.credentials(profile(LoginMethod.PASSWORD, true), "demo"))
                .isInstanceOfSatisfying(Credentials.Password.class, found -> {
                    assertThat(found.user()).isEqualTo("demo");
                    assertThat(found.password().reveal()).isEqualTo("s3cret");
                });
        assertThat(keychain.credentials(profile(LoginMethod.ACCESS_TOKEN, true), ""))
                .isInstanceOf(Credentials.AccessToken.class);
        assertThat(keychain.credentials(profile(LoginMethod.TICKET, true), "")).isInstanceOf(Credentials.Ticket.class);
        secrets.uses.clear();
        assertThat(keychain.credentials(profile(LoginMethod.WINDOWS, true), ""))
                .isInstanceOf(Credentials.Windows.class);
        assertThat(secrets.uses).as("Windows needs no secret").isEmpty();
    }

    private void isRejected(ServerProfile profile, String user, String key) {
        assertThatThrownBy(() -> keychain.credentials(profile, user)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.notice().key()).isEqualTo(key));
    }

    @Test
    void itIsAskedOnlyWhereSomebodyChoseItAndSaysWhyItHasNothing() {
        isRejected(profile(LoginMethod.PASSWORD, false), "demo", "cli.keychain.notChosen");
        assertThat(secrets.uses).isEmpty();
        isRejected(profile(LoginMethod.PASSWORD, true), "demo", "cli.keychain.empty");
        secrets.kept.put("kept", Secret.of("s3cret"));
        isRejected(profile(LoginMethod.PASSWORD, true), "", "cli.noUser");
        for (KeychainState state : new KeychainState[]{KeychainState.LOCKED, KeychainState.NONE,
                KeychainState.REFUSED}) {
            secrets.state = state;
            isRejected(profile(LoginMethod.PASSWORD, true), "demo", "cli.keychain." + state);
        }
    }

    private Optional<Credentials> again(Session session, Why why) {
        Terminal terminal = new Terminal(new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new KeychainAgain(secrets, "demo", terminal).ask(session, why);
    }

    private Session session(String token) throws Exception {
        return server.logIn(profile(LoginMethod.ACCESS_TOKEN, true), ServerAddress.parse("https://crm.example"),
                FakeNetServer.FJORD, new Credentials.AccessToken(Secret.of(token)), Optional.empty(), null);
    }

    @Test
    void aRunTakesANewSecretOnceAndNoOldOneAgain() throws Exception {
        secrets.kept.put("kept", Secret.of("old"));
        assertThat(again(session("old"), Why.ENDED)).as("the same is not tried again").isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Log in once in the window");
        secrets.kept.put("kept", Secret.of("new"));
        assertThat(again(session("old"), Why.ENDED)).isPresent();
        assertThat(again(session("old"), Why.REFUSED)).isEmpty();
        secrets.state = KeychainState.LOCKED;
        err.reset();
        assertThat(again(session("old"), Why.ENDED)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be read again")
                .doesNotContain("Nothing was sent");
    }
}
