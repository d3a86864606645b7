package io.github.erpsyncdesk.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.Optional;

/** Windows Credential Manager or macOS Keychain: calls into the system, which asks by itself where it wants to. */
final class NativeSecretStore implements SecretStore {
    private final KeyringStorageType type;

    NativeSecretStore(KeyringStorageType type) {
        this.type = type;
    }

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public KeychainState state() {
        try {
            use(keyring -> keyring.getKeyringStorageType());
            return KeychainState.WORKS;
        } catch (KeychainFailed e) {
            return e.state();
        }
    }

    /** The library does not tell an entry that is missing from one that was refused. */
    @Override
    public Optional<Secret> find(String id) throws KeychainFailed {
        return use(keyring -> {
            try {
                return Optional.of(Secret.of(keyring.getPassword(SystemKeychain.SERVICE, id)));
            } catch (PasswordAccessException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(String id, Secret secret) throws KeychainFailed {
        use(keyring -> {
            keyring.setPassword(SystemKeychain.SERVICE, id, secret.reveal());
            return true;
        });
    }

    @Override
    public void forget(String id) throws KeychainFailed {
        if (find(id).isPresent()) {
            use(keyring -> {
                keyring.deletePassword(SystemKeychain.SERVICE, id);
                return true;
            });
        }
    }

    private <T> T use(Use<T> use) throws KeychainFailed {
        try (Keyring keyring = Keyring.create(type)) {
            return use.of(keyring);
        } catch (PasswordAccessException e) {
            throw new KeychainFailed(KeychainState.REFUSED);
        } catch (BackendNotSupportedException | LinkageError e) {
            throw new KeychainFailed(KeychainState.NONE);
        } catch (Exception e) {
            throw new KeychainFailed(KeychainState.REFUSED);
        }
    }

    @Override
    public void stopAsking() {
        // the system asks on its own account; its calls cannot be ended
    }

    @Override
    public void close() {
        // every use closes what it opened
    }
}
