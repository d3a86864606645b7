package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
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
    public ServerAddress address(ServerProfile profile) {
        return profile.isDemo() ? demo.start() : ServerAddress.parse(profile.address());
    }

    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call)
            throws CallFailed {
        return server.identify(address, applicationToken, call);
    }

    /** Logs in, and keeps the secret once it was accepted, where the profile says so. */
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity answered, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed {
        Credentials used = profile.isDemo() ? demo.credentials() : credentials;
        Session session = server.logIn(profile, address, answered, used, applicationToken, call);
        if (!profile.isDemo()) {
            remember(profile, used);
        }
        return session;
    }

    private void remember(ServerProfile profile, Credentials credentials) {
        Secret secret = switch (credentials) {
            case Credentials.Password(String user, Secret password) -> password;
            case Credentials.AccessToken(Secret token) -> token;
            case Credentials.Ticket(Secret ticket) -> ticket;
            case Credentials.Windows() -> null;
        };
        if (profile.remember() && secret != null) {
            secrets.keep(profile.id(), secret);
        }
    }

    /** Makes the client ready ahead of the first call. */
    public void warmUp() {
        server.warmUp();
    }

    public SecretStore secrets() {
        return secrets;
    }
}
