package io.github.erpsyncdesk.secret;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.Optional;

/** Where nothing is remembered. */
public final class NoSecretStore implements SecretStore {

    @Override
    public KeychainState state() {
        return KeychainState.NONE;
    }

    @Override
    public Optional<Secret> find(String id) {
        return Optional.empty();
    }

    @Override
    public void keep(String id, Secret secret) throws KeychainFailed {
        throw new KeychainFailed(KeychainState.NONE);
    }

    @Override
    public void forget(String id) {
        // nothing is kept
    }

    @Override
    public void stopAsking() {
        // nobody is asked
    }

    @Override
    public void close() {
        // nothing runs
    }
}
