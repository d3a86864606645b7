package io.github.erpsyncdesk.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.SecretStore;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/**
 * Windows Credential Manager, macOS Keychain or the Secret Service. A keychain that hangs costs three seconds, never a
 * start.
 */
public final class KeyringSecretStore implements SecretStore {
    private static final String SERVICE = "ErpSync Desk";
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Timekeeper timekeeper;

    public KeyringSecretStore(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<Notice> unavailable() {
        try {
            timekeeper.within(LIMIT, opened(keyring -> keyring.getKeyringStorageType()));
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(Notice.of("secret.hangs"));
        } catch (Exception e) {
            return Optional.of(Notice.of("secret.unavailable"));
        }
    }

    @Override
    public Optional<Secret> find(String profileId) {
        return tried(keyring -> keyring.getPassword(SERVICE, profileId)).map(Secret::of);
    }

    @Override
    public boolean keep(String profileId, Secret secret) {
        return tried(keyring -> {
            keyring.setPassword(SERVICE, profileId, secret.reveal());
            return true;
        }).orElse(false);
    }

    @Override
    public void forget(String profileId) {
        tried(keyring -> {
            keyring.deletePassword(SERVICE, profileId);
            return true;
        });
    }

    /** Empty where the keychain does not work or has no such entry: both mean that there is nothing to use. */
    private <T> Optional<T> tried(Use<T> use) {
        try {
            return Optional.ofNullable(timekeeper.within(LIMIT, opened(use)));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static <T> Callable<T> opened(Use<T> use) {
        return () -> {
            try (Keyring keyring = Keyring.create()) {
                return use.of(keyring);
            } catch (BackendNotSupportedException | PasswordAccessException e) {
                throw e;
            } catch (LinkageError e) {
                throw new BackendNotSupportedException(e.getClass().getSimpleName());
            }
        };
    }
}
