package io.github.erpsyncdesk.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log-in does with the keychain, and says of it. */
class KeychainTest {
    private final FakeNetServer server = new FakeNetServer();
    private final MemorySecrets secrets = new MemorySecrets();
    private final SameThread background = SameThread.handCranked();
    private final List<Session> sessions = new ArrayList<>();

    private LoginViewModel window(boolean remembers) {
        ServerProfile fresh = ServerProfile.fresh("p1", "Fjord").at("https://crm.example/App");
        LoginViewModel model = new LoginViewModel(new LoginService(server, secrets, null),
                new ProfileList(new MemorySettings(fresh)), background, sessions::add);
        if (remembers) {
            model.server().form().remember.set(true);
            model.server().form().user.set("admin");
            model.server().keep();
            model.server().show(model.server().profiles().selected().get());
        }
        return model;
    }

    private void crankAll() {
        while (background.waiting() > 0) {
            background.crank();
        }
    }

    private static String says(LoginViewModel model) {
        return model.server().keychain().notice().get() == null ? "" : model.server().keychain().notice().get().key();
    }

    private static KeychainState state(LoginViewModel model) {
        return model.server().keychain().state().get();
    }

    @Test
    void aKeychainThatNobodyChoseIsLeftAlone() {
        LoginViewModel model = window(false);
        model.prepare();
        crankAll();
        model.server().form().user.set("admin");
        model.server().form().secret.set("canary-password");
        model.logIn();
        crankAll();
        model.server().loggedOut();
        model.server().profiles().add("another");
        model.server().remove();
        crankAll();
        assertThat(sessions).hasSize(1);
        assertThat(secrets.uses).isEmpty();
        assertThat(state(model)).isEqualTo(KeychainState.NOT_ASKED);
    }

    @Test
    void theRememberedSecretComesAtTheStartAndAgainAfterLoggingOut() {
        secrets.kept.put("p1", Secret.of("canary-password"));
        LoginViewModel model = window(true);
        assertThat(state(model)).isEqualTo(KeychainState.ASKING);
        crankAll();
        assertThat(model.server().form().secret.get()).isEqualTo("canary-password");
        model.logIn();
        crankAll();
        assertThat(model.server().form().secret.get()).isEmpty();
        model.server().loggedOut();
        crankAll();
        assertThat(model.server().form().secret.get()).isEqualTo("canary-password");
        assertThat(says(model)).isEmpty();
    }

    @Test
    void aLogInWithATypedPasswordDoesNotWaitForTheKeychain() {
        secrets.kept.put("p1", Secret.of("the-old-one"));
        LoginViewModel model = window(true);
        model.server().form().secret.set("typed");
        model.logIn();
        background.crank(); // the keychain answers while the log-in is under way
        assertThat(state(model)).isEqualTo(KeychainState.ANSWERED_LATE);
        assertThat(says(model)).isEqualTo("keychain.ANSWERED_LATE");
        crankAll();
        assertThat(server.logIns).singleElement()
                .satisfies(sent -> assertThat(((Credentials.Password) sent).password().reveal()).isEqualTo("typed"));
        assertThat(secrets.kept.get("p1").reveal()).isEqualTo("typed");
    }

    @Test
    void whatTheKeychainFindsForOneServerIsNotTypedForAnother() {
        secrets.kept.put("p1", Secret.of("canary-password"));
        LoginViewModel model = window(true);
        model.server().profiles().add("another");
        crankAll();
        assertThat(model.server().form().secret.get()).isEmpty();
        assertThat(secrets.uses).as("nobody waits for that answer").isEmpty();
    }

    @Test
    void eachWayToSayNoHasItsOwnWordsAndCanBeAskedAgain() {
        for (KeychainState no : List.of(KeychainState.LOCKED, KeychainState.NONE, KeychainState.REFUSED)) {
            secrets.state = no;
            LoginViewModel model = window(true);
            crankAll();
            assertThat(state(model)).isEqualTo(no);
            assertThat(says(model)).isEqualTo("keychain." + no);
            secrets.state = KeychainState.WORKS;
            secrets.kept.put("p1", Secret.of("canary-password"));
            model.server().askKeychain();
            crankAll();
            assertThat(model.server().form().secret.get()).isEqualTo("canary-password");
        }
    }

    @Test
    void aSecretThatWasNotKeptIsSaidAfterLoggingOut() {
        LoginViewModel model = window(true);
        crankAll();
        assertThat(says(model)).isEqualTo("keychain.empty");
        secrets.refuses = true;
        model.server().form().secret.set("canary-password");
        model.logIn();
        crankAll();
        assertThat(sessions).as("the log-in itself is not held up").hasSize(1);
        model.server().loggedOut();
        crankAll();
        assertThat(says(model)).isEqualTo("keychain.notKept.REFUSED");
        assertThat(model.server().form().secret.get()).isEmpty();
    }

    @Test
    void untickingForgetsAtOnceAndSaysWhetherItIsDone() {
        secrets.kept.put("p1", Secret.of("canary-password"));
        LoginViewModel model = window(true);
        crankAll();
        secrets.state = KeychainState.LOCKED;
        model.server().form().remember.set(false);
        model.server().rememberChosen();
        assertThat(model.server().keychain().forgetting().get()).isOne();
        crankAll();
        assertThat(model.server().keychain().forgetting().get()).isZero();
        assertThat(says(model)).isEqualTo("keychain.notForgotten.LOCKED");
        assertThat(secrets.kept).isNotEmpty();
        secrets.state = KeychainState.WORKS;
        model.server().form().remember.set(true);
        model.server().rememberChosen();
        crankAll();
        model.server().keep();
        model.server().form().remember.set(false);
        model.server().rememberChosen();
        crankAll();
        assertThat(says(model)).isEqualTo("keychain.forgotten");
        assertThat(secrets.kept).isEmpty();
    }

    @Test
    void choosingItWhereThereIsNoneIsSaidAtOnce() {
        secrets.state = KeychainState.NONE;
        LoginViewModel model = window(false);
        model.server().form().remember.set(true);
        model.server().rememberChosen();
        crankAll();
        assertThat(says(model)).isEqualTo("keychain.NONE");
        assertThat(secrets.uses).as("nobody was asked anything").containsExactly("state");
    }
}
