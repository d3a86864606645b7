package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.TokenExpiry;
import io.github.erpsyncdesk.model.TypedText;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.run.Reauthentication;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which server, and how to log in. Secrets come from the environment or standard input, never as an argument. */
final class ServerOptions {

    @ArgGroup(multiplicity = "1")
    Where where;

    @ArgGroup
    @Nullable
    SecretSource secret;

    @ArgGroup(exclusive = false)
    @Nullable
    NetworkOptions network;

    @Option(names = "--user", paramLabel = "NAME", description = "The user to log in as.")
    @Nullable
    String user;

    @Option(names = "--application-token-env", paramLabel = "VAR",
            description = "Environment variable with the application token (Online).")
    @Nullable
    String applicationTokenVariable;

    static final class Where {
        @Option(names = "--demo", required = true, description = "The built-in demo server with its made-up company.")
        boolean demo;

        @Option(names = "--url", required = true, paramLabel = "URL",
                description = "Address, such as https://crm.example.com/App.")
        @Nullable
        String url;

        @Option(names = "--profile", required = true, paramLabel = "NAME",
                description = "A server set up in the window.")
        @Nullable
        String profile;
    }

    /** The ways to log in that need nothing from the caller. */
    enum SystemLogin {
        WINDOWS
    }

    static final class SecretSource {
        @Option(names = "--password-env", required = true, paramLabel = "VAR",
                description = "Environment variable with the password.")
        @Nullable
        String passwordVariable;

        @Option(names = "--password-stdin", required = true,
                description = "Read the password as one line from standard input.")
        boolean passwordFromInput;

        @Option(names = "--access-token-env", required = true, paramLabel = "VAR",
                description = "Environment variable with an access token (Online).")
        @Nullable
        String accessTokenVariable;

        @Option(names = "--keychain", required = true,
                description = "Use the secret that the window remembered for the profile in this system's "
                        + "keychain, which may ask for its own password.")
        boolean keychain;

        @Option(names = "--login", required = true, paramLabel = "windows",
                description = "Log in by the Kerberos ticket of this system, without a password.")
        @Nullable
        SystemLogin login;

        @Option(names = "--ticket-env", required = true, paramLabel = "VAR",
                description = "Environment variable with a ticket.")
        @Nullable
        String ticketVariable;
    }

    /** @throws Rejected where the options do not name a server and a way to log in */
    Target target(Services services) {
        ServerProfile profile = where.demo ? ServerProfile.demo()
                : where.url != null ? ServerProfile.fresh("command-line", where.url).at(where.url)
                        : stored(services, Objects.requireNonNull(where.profile, "profile"));
        if (profile.isDemo()) {
            return new Target(profile, services.demo().start(), services.demo().credentials(), Optional.empty());
        }
        NetworkOptions options = network == null ? new NetworkOptions() : network;
        ServerProfile reached = options.applyTo(profile);
        Credentials credentials = credentials(profile, services);
        Optional<KeychainSecret> remembered = secret != null && secret.keychain
                ? Optional.of(new KeychainSecret(services.secrets()))
                : Optional.empty();
        ServerAddress address = ServerAddress.parse(profile.address())
                .by(options.route(reached, credentials instanceof Credentials.Windows, remembered));
        return new Target(reached, address, credentials,
                Optional.ofNullable(applicationTokenVariable)
                        .map(name -> fromEnvironment("--application-token-env", name)));
    }

    /** Where a run gets new credentials: nothing but the keychain can be read a second time. */
    Reauthentication again(Services services, ServerProfile profile, Terminal terminal) {
        return secret != null && secret.keychain ? new KeychainAgain(services.secrets(), user(profile), terminal)
                : Reauthentication.NONE;
    }

    private static ServerProfile stored(Services services, String name) {
        SettingsStore.Loaded settings = services.settings().load();
        List<ServerProfile> named = settings.profiles().stream()
                .filter(profile -> profile.name().equals(name)).toList();
        if (named.size() > 1) {
            throw Rejected.because("cli.ambiguousProfile", name, named.size());
        }
        return named.stream().findFirst()
                .orElseThrow(() -> settings.notice()
                        .map(notice -> Rejected.because(notice.key(), notice.args().toArray()))
                        .orElseGet(() -> Rejected.because("cli.noSuchProfile", name)));
    }

    private Credentials credentials(ServerProfile profile, Services services) {
        boolean windows = secret == null ? profile.method() == LoginMethod.WINDOWS : secret.login != null;
        if (windows) {
            return new Credentials.Windows();
        }
        if (secret == null) {
            throw Rejected.because("cli.noSecret");
        }
        if (secret.keychain) {
            return new KeychainSecret(services.secrets()).credentials(profile, user(profile));
        }
        if (secret.accessTokenVariable != null) {
            return notExpired(fromEnvironment("--access-token-env", secret.accessTokenVariable));
        }
        if (secret.ticketVariable != null) {
            return new Credentials.Ticket(fromEnvironment("--ticket-env", secret.ticketVariable));
        }
        if (user(profile).isBlank()) {
            throw Rejected.because("cli.noUser");
        }
        return new Credentials.Password(user(profile),
                secret.passwordFromInput ? fromInput() : fromEnvironment("--password-env", secret.passwordVariable));
    }

    /** Not sent where it says itself that it has ended. */
    private static Credentials notExpired(Secret token) {
        TokenExpiry.of(token.reveal()).filter(end -> end.isBefore(Instant.now())).ifPresent(end -> {
            throw Rejected.because("cli.tokenExpired", end.toString());
        });
        return new Credentials.AccessToken(token);
    }

    private String user(ServerProfile profile) {
        return user == null ? profile.user() : user;
    }

    /**
     * The variable's name is not repeated where it is not set: it may be the secret itself, typed in the wrong place.
     */
    static Secret fromEnvironment(String option, @Nullable String variable) {
        String value = variable == null ? null : System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw Rejected.because("cli.noVariable", option);
        }
        if (!Decoded.survived(value)) {
            throw Rejected.because("cli.undecoded.variable", option);
        }
        TypedText.require(value, "login.secret.forbidden");
        return Secret.of(value);
    }

    private static Secret fromInput() {
        String line = Decoded.line(System.in).orElseThrow(() -> Rejected.because("cli.undecoded.input"));
        if (line.isEmpty()) {
            throw Rejected.because("cli.noPassword");
        }
        return Secret.of(line);
    }
}
