package io.github.erpsyncdesk.secret;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.jspecify.annotations.Nullable;

/**
 * The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC): one connection for each use, one use at a
 * time. Entries of earlier versions are found, since their attributes are the same.
 */
final class SecretServiceStore implements SecretStore {
    private final Supplier<Optional<String>> busAddress;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile @Nullable SecretServiceClient current;
    private volatile boolean closed;

    SecretServiceStore(Supplier<Optional<String>> busAddress) {
        this.busAddress = busAddress;
    }

    private interface Use<T> {
        T of(SecretServiceClient client) throws Exception;
    }

    @Override
    public KeychainState state() {
        try {
            return use(client -> {
                Optional<DBusPath> collection = client.defaultCollection();
                return collection.isPresent() && client.isLocked(collection.get()) ? KeychainState.LOCKED
                        : KeychainState.WORKS;
            });
        } catch (KeychainFailed e) {
            return e.state();
        }
    }

    @Override
    public Optional<Secret> find(String id) throws KeychainFailed {
        return use(client -> {
            List<DBusPath> items = items(client, id);
            return items.isEmpty() ? Optional.empty() : Optional.of(client.read(items.getFirst()));
        });
    }

    @Override
    public void keep(String id, Secret secret) throws KeychainFailed {
        use(client -> {
            DBusPath collection = client.collectionToWriteTo();
            client.unlock(List.of(collection));
            client.write(collection, SystemKeychain.SERVICE + "|" + id, attributes(id), secret);
            return true;
        });
    }

    @Override
    public void forget(String id) throws KeychainFailed {
        use(client -> {
            for (DBusPath item : items(client, id)) {
                client.delete(item);
            }
            if (!client.search(attributes(id)).isEmpty()) {
                throw new KeychainFailed(KeychainState.REFUSED);
            }
            return true;
        });
    }

    /** A locked keychain may hide what it holds, so nothing found in one says nothing. */
    private static List<DBusPath> items(SecretServiceClient client, String id) throws Exception {
        List<DBusPath> found = client.search(attributes(id));
        if (found.isEmpty()) {
            Optional<DBusPath> collection = client.defaultCollection();
            if (collection.isPresent() && client.isLocked(collection.get())) {
                client.unlock(List.of(collection.get()));
                found = client.search(attributes(id));
            }
        }
        client.unlock(found);
        return found;
    }

    private static Map<String, String> attributes(String id) {
        return Map.of("service", SystemKeychain.SERVICE, "account", id);
    }

    private <T> T use(Use<T> use) throws KeychainFailed {
        try {
            inUse.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeychainFailed(KeychainState.REFUSED);
        }
        try (SecretServiceClient client = SecretServiceClient
                .connect(busAddress.get().orElseThrow(() -> new KeychainFailed(KeychainState.NONE)))) {
            current = client;
            if (closed) {
                throw new KeychainFailed(KeychainState.REFUSED);
            }
            return use.of(client);
        } catch (KeychainFailed e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeychainFailed(KeychainState.REFUSED);
        } catch (Exception e) {
            throw new KeychainFailed(KeychainState.REFUSED);
        } finally {
            current = null;
            inUse.unlock();
        }
    }

    @Override
    public void stopAsking() {
        SecretServiceClient client = current;
        if (client != null) {
            client.stopAsking();
        }
    }

    @Override
    public void close() {
        closed = true;
        SecretServiceClient client = current;
        if (client != null) {
            client.stopAsking();
        }
    }
}
