package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import java.util.Optional;

/**
 * The system's keychain. Used only where a person asked for it; never falls back to a file. All methods may block for a
 * while.
 */
public interface SecretStore {

    /** Empty where the keychain works, else why it does not. */
    Optional<Notice> unavailable();

    Optional<Secret> find(String profileId);

    /** @return false where the keychain refused */
    boolean keep(String profileId, Secret secret);

    void forget(String profileId);
}
