package io.github.erpsyncdesk.secret;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.Optional;

/** Where nothing shall be remembered. */
public final class NoSecretStore implements SecretStore {

    @Override
    public Optional<Notice> unavailable() {
        return Optional.of(Notice.of("secret.unavailable"));
    }

    @Override
    public Optional<Secret> find(String profileId) {
        return Optional.empty();
    }

    @Override
    public boolean keep(String profileId, Secret secret) {
        return false;
    }

    @Override
    public void forget(String profileId) {
        // there is nothing to forget
    }
}
