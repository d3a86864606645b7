package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.DemoServer;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.SecretStore;
import java.time.Duration;
import java.util.Optional;

/** Finds out who answers at an address, and logs in there, once a call. Blocks. */
public final class LoginService {
    /** Looking and logging in do little work; a server that needs longer is not well. */
    public static final Duration DEADLINE = Duration.ofSeconds(60);

    private final NetServer server;
    private final SecretStore secrets;
    private final DemoServer demo;

    public LoginService(NetServer server, SecretStore secrets, DemoServer demo) {
        this.server = server;
        this.secrets = secrets;
        this.demo = demo;
    }

    /** Where the profile leads; starts the demo server where it is the demo. */
    ServerAddress address(ServerProfile profile, Route route) {
        return profile.isDemo() ? demo.start() : ServerAddress.parse(profile.address()).by(route);
    }

    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call)
            throws CallFailed {
        return server.identify(address, applicationToken, call);
    }

    /** Logs in at the server that the attempt's profile was last answered by. */
    Session logIn(LoginAttempt attempt, ServerAddress address, Call call) throws CallFailed {
        Credentials used = attempt.profile().isDemo() ? demo.credentials() : attempt.credentials();
        return server.logIn(attempt.profile(), address, attempt.profile().lastSeen().orElseThrow(), used,
                attempt.applicationToken(), call);
    }

    /** Makes the client ready ahead of the first call. */
    public void warmUp() {
        server.warmUp();
    }

    public SecretStore secrets() {
        return secrets;
    }
}
