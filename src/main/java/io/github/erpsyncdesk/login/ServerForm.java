package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TokenExpiry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The server that is shown: its fields, how its address is read, and what the keychain holds for it. */
public final class ServerForm {
    private final ProfileList profiles;
    private final Keychain keychain;
    private final BooleanSupplier mayTakeSecret;
    private final ProfileForm form = new ProfileForm();
    private final ReadOnlyObjectWrapper<Notice> addressHint = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> secretHint = new ReadOnlyObjectWrapper<>();
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    /** @param mayTakeSecret whether a secret from the keychain still comes in time */
    ServerForm(ProfileList profiles, Keychain keychain, BooleanSupplier mayTakeSecret) {
        this.profiles = profiles;
        this.keychain = keychain;
        this.mayTakeSecret = mayTakeSecret;
        form.address.addListener(all -> readAddress());
        form.secret.addListener(all -> readToken());
        form.method.addListener(all -> readToken());
    }

    void show(ServerProfile profile) {
        form.show(profile);
        readAddress();
        keychain.another();
        askKeychain();
    }

    /** Asks for the remembered secret of the server that is shown, where a person chose to remember one. */
    public void askKeychain() {
        ServerProfile profile = profiles.selected().get();
        if (profile.remember()) {
            keychain.find(profile, secrets -> mayTakeSecret.getAsBoolean() && form.take(secrets));
        }
    }

    /** Back from a session, whose secret is no longer on the form. */
    public void loggedOut() {
        if (!keychain.keepFailed()) {
            askKeychain();
        }
    }

    /** The person ticked or unticked "Remember": what was remembered is removed at once. */
    public void rememberChosen() {
        if (form.remember.get()) {
            keychain.look();
        } else {
            keep();
        }
    }

    private void readAddress() {
        if (profiles.selected().get().isDemo()) {
            addressHint.set(Notice.of("login.address.demo"));
            return;
        }
        try {
            addressHint.set(form.address.get().isBlank() ? Notice.of("login.address.hint")
                    : Notice.of("login.address.read", ServerAddress.parse(form.address.get()).toString()));
        } catch (Rejected e) {
            addressHint.set(e.notice());
        }
    }

    private void readToken() {
        secretHint.set(form.method.get() != LoginMethod.ACCESS_TOKEN ? null
                : TokenExpiry.notice(form.secret.get(), clock.instant(), clock.getZone()).orElse(null));
    }

    /** Keeps what was typed, such as when another server is chosen or the window closes. */
    public ServerProfile keep() {
        ServerProfile selected = profiles.selected().get();
        if (selected.isDemo()) {
            return selected;
        }
        ServerProfile kept = profiles.replace(form.applyTo(selected));
        if (selected.remember() && !kept.remember()) {
            keychain.forget(kept);
        }
        return kept;
    }

    /** The log-in was accepted: its secret leaves the form, and goes to the keychain where the profile says so. */
    void loggedIn(LoginAttempt attempt) {
        form.clearSecrets();
        keychain.another();
        if (attempt.profile().remember() && !attempt.profile().isDemo()) {
            keychain.keep(attempt.profile(), attempt.secrets());
        }
    }

    /** A run logged in with a new secret: the one that is remembered is no longer accepted. */
    public void renewed(Session session) {
        if (session.profile().remember() && !session.profile().isDemo()) {
            session.credentials().flatMap(Credentials::secret)
                    .ifPresent(secret -> keychain.keep(session.profile(), Map.of(SecretKind.LOGIN, secret)));
        }
    }

    /** Takes the selected server from the list, and its secret from the keychain. */
    public void remove() {
        ServerProfile removed = profiles.selected().get();
        profiles.removeSelected();
        if (removed.remember()) {
            keychain.forget(removed);
        }
    }

    public ProfileList profiles() {
        return profiles;
    }

    public ProfileForm form() {
        return form;
    }

    public Keychain keychain() {
        return keychain;
    }

    /** When the access token ends, where it says so; null for nothing to say. */
    public ReadOnlyObjectProperty<Notice> secretHint() {
        return secretHint.getReadOnlyProperty();
    }

    /** What was made of the address, or what is wrong with it. */
    public ReadOnlyObjectProperty<Notice> addressHint() {
        return addressHint.getReadOnlyProperty();
    }
}
