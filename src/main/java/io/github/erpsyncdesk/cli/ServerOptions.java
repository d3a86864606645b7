package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which server, and how to log in. Secrets come from the environment or standard input, never as an argument. */
final class ServerOptions {
    private static final Duration LOGIN_DEADLINE = Duration.ofSeconds(60);

    @ArgGroup(multiplicity = "1")
    Where where;

    @ArgGroup
    SecretSource secret;

    @Option(names = "--user", paramLabel = "NAME", description = "The user to log in as.")
    String user;

    @Option(names = "--application-token-env", paramLabel = "VAR", description = "Environment variable with the application token (Online).")
    String applicationTokenVariable;

    static final class Where {
        @Option(names = "--demo", required = true, description = "The built-in demo server with its made-up company.")
        boolean demo;

        @Option(names = "--url", required = true, paramLabel = "URL", description = "Address, such as https://crm.example.com/App.")
        String url;

        @Option(names = "--profile", required = true, paramLabel = "NAME", description = "A server set up in the window.")
        String profile;
    }

    static final class SecretSource {
        @Option(names = "--password-env", required = true, paramLabel = "VAR", description = "Environment variable with the password.")
        String passwordVariable;

        @Option(names = "--password-stdin", required = true, description = "Read the password as one line from standard input.")
        boolean passwordFromInput;

        @Option(names = "--access-token-env", required = true, paramLabel = "VAR", description = "Environment variable with an access token (Online).")
        String accessTokenVariable;

        @Option(names = "--ticket-env", required = true, paramLabel = "VAR", description = "Environment variable with a ticket.")
        String ticketVariable;
    }

    /** @throws Rejected where the options do not name a server and a way to log in */
    Session logIn(Engine engine, Duration deadline, int batchKeys) throws CallFailed {
        ServerProfile profile = profile(engine, deadline, batchKeys);
        ServerAddress address = profile.isDemo() ? engine.demo().start() : ServerAddress.parse(profile.address());
        Credentials credentials = profile.isDemo() ? engine.demo().credentials() : credentials(profile);
        Optional<Secret> token = Optional.ofNullable(applicationTokenVariable).map(ServerOptions::fromEnvironment);
        ServerIdentity answered = engine.server().identify(address, token, new Call(LOGIN_DEADLINE));
        if (profile.lastSeen().isPresent() && !profile.lastSeen().get().sameServerAs(answered)) {
            throw Rejected.because("cli.otherServer", profile.lastSeen().get().label(), answered.label());
        }
        return engine.server().logIn(profile, address, answered, credentials, token, new Call(LOGIN_DEADLINE));
    }

    private ServerProfile profile(Engine engine, Duration deadline, int batchKeys) {
        ServerProfile base = where.demo ? ServerProfile.demo() : where.url != null ? fromUrl() : stored(engine);
        return new ServerProfile(base.id(), base.name(), base.address(), base.kind(), base.method(), base.user(), base.online(), false,
                base.language(), base.lastSeen(), deadline, batchKeys);
    }

    private ServerProfile fromUrl() {
        ServerProfile fresh = ServerProfile.fresh("command-line", where.url);
        return new ServerProfile(fresh.id(), where.url, where.url, ServerKind.OTHER, LoginMethod.PASSWORD, "", false, false, "",
                Optional.empty(), fresh.deadline(), fresh.batchKeys());
    }

    private ServerProfile stored(Engine engine) {
        return engine.profiles().load().profiles().stream().filter(profile -> profile.name().equals(where.profile)).findFirst()
                .orElseThrow(() -> Rejected.because("cli.noSuchProfile", where.profile));
    }

    private Credentials credentials(ServerProfile profile) {
        if (secret == null) {
            throw Rejected.because("cli.noSecret");
        }
        if (secret.accessTokenVariable != null) {
            return new Credentials.AccessToken(fromEnvironment(secret.accessTokenVariable));
        }
        if (secret.ticketVariable != null) {
            return new Credentials.Ticket(fromEnvironment(secret.ticketVariable));
        }
        String name = user == null ? profile.user() : user;
        if (name.isBlank()) {
            throw Rejected.because("cli.noUser");
        }
        return new Credentials.Password(name, secret.passwordFromInput ? fromInput() : fromEnvironment(secret.passwordVariable));
    }

    private static Secret fromEnvironment(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw Rejected.because("cli.noVariable", variable);
        }
        return Secret.of(value);
    }

    private static Secret fromInput() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw Rejected.because("cli.noPassword");
            }
            return Secret.of(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
