package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import java.util.Optional;

/**
 * The system's keychain. Used only for a server for which a person chose it; never falls back to a file. Every method
 * but {@link #state} may put a question of the system in front of a person, and blocks until it is answered, however
 * long that takes.
 */
public interface SecretStore extends AutoCloseable {

    /** WORKS, LOCKED, NONE or REFUSED, found out without asking a person. */
    KeychainState state();

    Optional<Secret> find(String id) throws KeychainFailed;

    /** Keeps it in the place of the one that was kept before. */
    void keep(String id, Secret secret) throws KeychainFailed;

    /** When this returns, nothing is kept under the id. */
    void forget(String id) throws KeychainFailed;

    /** Ends the question that is in front of a person now, as if it had been dismissed. From any thread. */
    void stopAsking();

    /** Ends everything that is under way; nothing of the keychain runs on afterwards. */
    @Override
    void close();
}
