package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.SecretStore;
import io.github.erpsyncdesk.run.Reauthentication;
import java.util.Optional;

/** Reads the keychain again in the middle of a run: somebody may have put a new secret there, and no other is tried. */
record KeychainAgain(SecretStore secrets, String user, Terminal terminal) implements Reauthentication {

    @Override
    public Optional<Credentials> ask(Session session, Why why) {
        if (why != Why.ENDED) {
            return Optional.empty();
        }
        try {
            Credentials found = new KeychainSecret(secrets).credentials(session.profile(), user);
            boolean isNew = !text(Optional.of(found)).equals(text(session.credentials()));
            terminal.say(Notice.of(isNew ? "cli.keychain.readAgain" : "cli.keychain.same"));
            return isNew ? Optional.of(found) : Optional.empty();
        } catch (Rejected e) { // its own words are those of a start, where nothing was sent
            terminal.say(Notice.of("cli.keychain.notReadAgain"));
            return Optional.empty();
        }
    }

    private static String text(Optional<Credentials> credentials) {
        return credentials.flatMap(Credentials::secret).map(Secret::reveal).orElse("");
    }
}
