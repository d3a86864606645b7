package io.github.erpsyncdesk.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.DemoServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginViewModelTest {
    private static final ServerIdentity OTHER = new ServerIdentity("Fjord Trading AS", "crm_test", "999", "10.5");

    private final FakeNetServer server = new FakeNetServer();
    private final MemorySettings store = new MemorySettings(ServerProfile.fresh("p1", "Fjord"));
    private final MemorySecrets secrets = new MemorySecrets();
    private final SameThread background = SameThread.handCranked();
    private final List<Session> sessions = new ArrayList<>();
    private final DemoServer demo = new DemoServer() {
        @Override
        public ServerAddress start() {
            return ServerAddress.parse("http://127.0.0.1:1");
        }

        @Override
        public Credentials credentials() {
            return new Credentials.Password("demo", Secret.of("demo"));
        }
    };
    private LoginViewModel model;

    @BeforeEach
    void make() {
        model = new LoginViewModel(new LoginService(server, secrets, demo), new ProfileList(store), background,
                sessions::add);
        model.server().form().address.set("https://crm.example/App");
        model.server().form().user.set("admin");
        model.server().form().secret.set("canary-password");
    }

    private void crankAll() {
        while (background.waiting() > 0) {
            background.crank();
        }
    }

    @Test
    void oneClickIsOneAttempt() {
        model.logIn();
        model.logIn();
        crankAll();
        assertThat(server.logIns).hasSize(1);
        assertThat(sessions).hasSize(1);
        assertThat(model.server().form().secret.get()).as("the password is not kept on the form").isEmpty();
    }

    @Test
    void aNameThatAnotherServerHasIsMadeUniqueWhereverItIsTyped() {
        ProfileList profiles = model.server().profiles();
        profiles.add("Fjord test");
        model.server().form().name.set(" Fjord ");
        assertThat(model.server().keep().name()).isEqualTo("Fjord (2)");
        assertThat(model.server().keep().name()).as("its own name is free").isEqualTo("Fjord (2)");
        assertThat(store.saved).extracting(ServerProfile::name).doesNotHaveDuplicates();
    }

    @Test
    void theProfileRemembersWhoAnsweredAndNoSecret() {
        model.logIn();
        crankAll();
        assertThat(store.saved.getFirst().lastSeen()).contains(FakeNetServer.FJORD);
        assertThat(store.saved.toString()).doesNotContain("canary");
        assertThat(secrets.kept).isEmpty();
    }

    @Test
    void aSecretIsKeptOnlyWhereThatWasAskedForAndForgottenWhenItIsNot() {
        model.server().form().remember.set(true);
        model.logIn();
        crankAll();
        assertThat(secrets.kept.get("p1").reveal()).isEqualTo("canary-password");
        model.server().form().remember.set(false);
        model.server().form().secret.set("canary-password");
        model.logIn();
        crankAll();
        assertThat(secrets.kept).isEmpty();
    }

    @Test
    void anotherServerIsSaidBeforeAnySecretIsSent() {
        model.logIn();
        crankAll();
        server.identity = OTHER;
        model.server().form().secret.set("canary-password");
        model.logIn();
        crankAll();
        assertThat(server.logIns).as("nothing was sent to the other server").hasSize(1);
        assertThat(model.otherServer().get()).isEqualTo(new LoginViewModel.OtherServer(FakeNetServer.FJORD, OTHER));
        model.refuseOtherServer();
        crankAll();
        assertThat(server.logIns).hasSize(1);
        model.logIn();
        crankAll();
        model.acceptOtherServer();
        crankAll();
        assertThat(server.logIns).hasSize(2);
        assertThat(sessions.getLast().server()).isEqualTo(OTHER);
    }

    @Test
    void aServerThatChangesAgainAfterTheConfirmationIsSaidAgain() {
        model.logIn();
        crankAll();
        server.identity = OTHER;
        model.server().form().secret.set("x");
        model.logIn();
        crankAll();
        server.identity = new ServerIdentity("Third AS", "third", "1", "10");
        model.acceptOtherServer();
        crankAll();
        assertThat(server.logIns).hasSize(1);
        assertThat(model.otherServer().get().now().company()).isEqualTo("Third AS");
    }

    @Test
    void aNewVersionOfTheSameServerIsTheSameServer() {
        model.logIn();
        crankAll();
        server.identity = new ServerIdentity("Fjord Trading AS", "crm_prod", "1020260001", "10.6");
        model.server().form().secret.set("x");
        model.logIn();
        crankAll();
        assertThat(server.logIns).hasSize(2);
    }

    @Test
    void aRefusedLogInEmptiesThePasswordAndKeepsTheRest() {
        server.logInFailure = new Failure.Refused(FailureCode.LOGIN, List.of(), "");
        model.logIn();
        crankAll();
        assertThat(model.failure().get().code()).isEqualTo(FailureCode.LOGIN);
        assertThat(model.server().form().secret.get()).isEmpty();
        assertThat(model.server().form().user.get()).isEqualTo("admin");
        assertThat(model.busy().get()).isEqualTo(LoginViewModel.Busy.NO);
        assertThat(sessions).isEmpty();
    }

    @Test
    void anAnswerAfterStoppingIsDropped() {
        model.logIn();
        model.stop();
        crankAll();
        assertThat(server.logIns).isEmpty();
        assertThat(sessions).isEmpty();
    }

    @Test
    void inputThatIsMissingIsNamedAndNothingIsAsked() {
        model.server().form().secret.set("");
        model.logIn();
        assertThat(model.inputError().get().key()).isEqualTo("login.secret.missing.PASSWORD");
        model.server().form().method.set(LoginMethod.TICKET);
        model.logIn();
        assertThat(model.inputError().get().key()).isEqualTo("login.secret.missing.TICKET");
        model.server().form().address.set("http://crm.example");
        model.logIn();
        assertThat(model.inputError().get().key()).isEqualTo("address.plainHttp");
        assertThat(background.waiting()).isZero();
    }

    @Test
    void eachWayToLogInSendsItsOwnCredentials() {
        model.server().form().method.set(LoginMethod.ACCESS_TOKEN);
        model.server().form().online.set(true);
        model.server().form().applicationToken.set("app-token");
        model.logIn();
        crankAll();
        assertThat(server.logIns).singleElement().isInstanceOf(Credentials.AccessToken.class);
        assertThat(sessions.getFirst().applicationToken().orElseThrow().reveal()).isEqualTo("app-token");
    }

    @Test
    void anotherAddressForgetsWhoAnsweredAtTheOldOne() {
        model.logIn();
        crankAll();
        model.server().form().address.set("https://other.example/App");
        model.server().keep();
        assertThat(store.saved.getFirst().lastSeen()).isEmpty();
    }

    @Test
    void theDemoIsOneClick() {
        model.server().profiles().selected().set(model.server().profiles().all().getFirst());
        model.logIn();
        crankAll();
        assertThat(sessions).singleElement().satisfies(session -> assertThat(session.profile().isDemo()).isTrue());
    }
}
