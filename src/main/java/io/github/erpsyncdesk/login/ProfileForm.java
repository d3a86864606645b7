package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.TypedText;
import io.github.erpsyncdesk.model.WebClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of one server as they stand on screen, secrets included; secrets leave it only as {@link Credentials}. */
public final class ProfileForm {
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty address = new SimpleStringProperty("");
    public final ObjectProperty<ServerKind> kind = new SimpleObjectProperty<>(ServerKind.OTHER);
    public final ObjectProperty<LoginMethod> method = new SimpleObjectProperty<>(LoginMethod.PASSWORD);
    public final StringProperty user = new SimpleStringProperty("");
    public final StringProperty secret = new SimpleStringProperty("");
    public final BooleanProperty online = new SimpleBooleanProperty();
    public final StringProperty applicationToken = new SimpleStringProperty("");
    public final BooleanProperty remember = new SimpleBooleanProperty();
    public final StringProperty language = new SimpleStringProperty("");
    /** Most keys in one request. */
    public final ObjectProperty<Integer> batchKeys = new SimpleObjectProperty<>(BatchRule.DEFAULT_KEYS);
    /** Most bytes in one request, in thousands. */
    public final ObjectProperty<Integer> batchKilobytes = new SimpleObjectProperty<>(BatchRule.DEFAULT_BYTES / 1_000);
    /** How long one request may take, in minutes. */
    public final ObjectProperty<Integer> deadlineMinutes = new SimpleObjectProperty<>(
            (int) ServerProfile.DEFAULT_DEADLINE.toMinutes());

    /** Where SuperOffice is opened in a browser; blank: as proposed, if anything is. */
    public final StringProperty webClient = new SimpleStringProperty("");

    public final NetworkForm network = new NetworkForm();

    void show(ServerProfile profile) {
        network.show(profile.network());
        name.set(profile.name());
        address.set(profile.address());
        kind.set(profile.kind());
        method.set(profile.method());
        user.set(profile.user());
        online.set(profile.online());
        remember.set(profile.remember());
        language.set(profile.language());
        webClient.set(profile.webClient());
        batchKeys.set(profile.batches().keys());
        batchKilobytes.set(profile.batches().bytes() / 1_000);
        deadlineMinutes.set((int) Math.max(1, profile.deadline().toMinutes()));
        clearSecrets();
    }

    /** Puts in what the keychain holds. */
    boolean take(Map<SecretKind, Secret> secrets) {
        put(secrets, SecretKind.LOGIN, secret);
        put(secrets, SecretKind.PROXY, network.proxyPassword);
        put(secrets, SecretKind.CERTIFICATE, network.passphrase);
        return true;
    }

    private static void put(Map<SecretKind, Secret> secrets, SecretKind kind, StringProperty field) {
        if (secrets.containsKey(kind)) {
            field.set(secrets.get(kind).reveal());
        }
    }

    void clearSecrets() {
        secret.set("");
        applicationToken.set("");
        network.clearSecrets();
    }

    /** The profile with what was typed; what is not on the form stays. */
    ServerProfile applyTo(ServerProfile profile) {
        boolean sameAddress = profile.address().equals(address.get());
        return new ServerProfile(profile.id(), name.get().strip(), address.get().strip(), kind.get(), method.get(),
                user.get().strip(),
                online.get(), remember.get(), language.get(), sameAddress ? profile.lastSeen() : Optional.empty(),
                deadline(profile), batches(profile), network.settings(), webClient.get().strip());
    }

    private BatchRule batches(ServerProfile profile) {
        boolean sameBytes = profile.batches().bytes() / 1_000 == batchKilobytes.get();
        return new BatchRule(batchKeys.get(), sameBytes ? profile.batches().bytes() : batchKilobytes.get() * 1_000);
    }

    /** A deadline in seconds that was set elsewhere stays while its minutes are not changed. */
    private Duration deadline(ServerProfile profile) {
        return Math.max(1, profile.deadline().toMinutes()) == deadlineMinutes.get() ? profile.deadline()
                : Duration.ofMinutes(deadlineMinutes.get());
    }

    /** @throws Rejected where the address is none */
    void checkAddress(ServerProfile profile) {
        if (!profile.isDemo()) {
            ServerAddress.parse(address.get());
        }
    }

    /** @throws Rejected naming the first field that keeps it from being used */
    void check(ServerProfile profile) {
        if (profile.isDemo()) {
            return;
        }
        ServerAddress.parse(address.get());
        if (kind.get() == ServerKind.UNSET) {
            throw Rejected.because("login.kind.missing");
        }
        if (method.get() == LoginMethod.PASSWORD && user.get().isBlank()) {
            throw Rejected.because("login.user.missing");
        }
        if (method.get() != LoginMethod.WINDOWS && secret.get().isEmpty()) {
            throw Rejected.because("login.secret.missing." + method.get());
        }
        if (!webClient.get().isBlank()) {
            WebClient.parse(webClient.get());
        }
        TypedText.require(user.get(), "login.user.forbidden");
        TypedText.require(secret.get(), "login.secret.forbidden");
        TypedText.require(applicationToken.get(), "login.applicationToken.forbidden");
    }

    Credentials credentials() {
        return switch (method.get()) {
            case PASSWORD -> new Credentials.Password(user.get().strip(), Secret.of(secret.get()));
            case ACCESS_TOKEN -> new Credentials.AccessToken(Secret.of(secret.get().strip()));
            case TICKET -> new Credentials.Ticket(Secret.of(secret.get().strip()));
            case WINDOWS -> new Credentials.Windows();
        };
    }

    /** How the server is reached, with the secrets that were typed for it. */
    Route route() {
        return network.route(method.get());
    }

    Optional<Secret> applicationTokenIfAny() {
        return online.get() && !applicationToken.get().isBlank()
                ? Optional.of(Secret.of(applicationToken.get().strip()))
                : Optional.empty();
    }
}
