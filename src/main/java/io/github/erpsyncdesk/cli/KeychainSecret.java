package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;

/** What the window remembered for a profile, as something to log in with. */
record KeychainSecret(SecretStore secrets) {

    /** @throws Rejected where the profile remembers nothing, or the keychain does not hand it out */
    Credentials credentials(ServerProfile profile, String user) {
        if (!profile.remember()) {
            throw Rejected.because("cli.keychain.notChosen");
        }
        if (profile.method() == LoginMethod.WINDOWS) {
            return new Credentials.Windows();
        }
        Secret secret = read(profile, SecretKind.LOGIN);
        return switch (profile.method()) {
            case PASSWORD -> {
                if (user.isBlank()) {
                    throw Rejected.because("cli.noUser");
                }
                yield new Credentials.Password(user, secret);
            }
            case ACCESS_TOKEN -> new Credentials.AccessToken(secret);
            case TICKET -> new Credentials.Ticket(secret);
            case WINDOWS -> new Credentials.Windows();
        };
    }

    Secret read(ServerProfile profile, SecretKind kind) {
        try {
            return secrets.find(kind.of(profile)).orElseThrow(() -> Rejected.because("cli.keychain.empty"));
        } catch (KeychainFailed e) {
            throw Rejected.because("cli.keychain." + e.state());
        }
    }
}
