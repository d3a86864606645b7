package io.github.erpsyncdesk.secret;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.secret.SecretService.Collection;
import io.github.erpsyncdesk.secret.SecretService.Item;
import io.github.erpsyncdesk.secret.SecretService.SecretValue;
import io.github.erpsyncdesk.secret.SecretService.Service;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** One conversation with the Secret Service, over a connection of its own. */
final class SecretServiceClient implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final String DEFAULT = "default";

    private final DBusConnection bus;
    private final Service service;
    private final Prompts prompts;

    private SecretServiceClient(DBusConnection bus) throws DBusException {
        this.bus = bus;
        service = object(SecretService.PATH, Service.class);
        prompts = new Prompts(bus);
    }

    /** @throws KeychainFailed where no bus answers, or nothing on it keeps secrets */
    static SecretServiceClient connect(String address) throws KeychainFailed {
        DBusConnection bus;
        try {
            bus = DBusConnectionBuilder.forAddress(address).withShared(false).transportConfig()
                    .withTimeout(CONNECT_MILLIS).back().build();
        } catch (Exception e) {
            throw new KeychainFailed(KeychainState.NONE);
        }
        try {
            if (!isOffered(bus)) {
                throw new KeychainFailed(KeychainState.NONE);
            }
            return new SecretServiceClient(bus);
        } catch (KeychainFailed e) {
            bus.disconnect();
            throw e;
        } catch (Exception e) {
            bus.disconnect();
            throw new KeychainFailed(KeychainState.REFUSED);
        }
    }

    private static boolean isOffered(DBusConnection bus) throws DBusException {
        DBus daemon = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        return daemon.NameHasOwner(SecretService.NAME)
                || Stream.of(daemon.ListActivatableNames()).anyMatch(SecretService.NAME::equals);
    }

    private <T extends DBusInterface> T object(String path, Class<T> type) throws DBusException {
        return bus.getRemoteObject(SecretService.NAME, path, type);
    }

    Optional<DBusPath> defaultCollection() {
        DBusPath path = service.ReadAlias(DEFAULT);
        return SecretService.NOTHING.equals(path.getPath()) ? Optional.empty() : Optional.of(path);
    }

    /** The default one; where there is none, the system asks for the password of a new one. */
    DBusPath collectionToWriteTo() throws Exception {
        Optional<DBusPath> collection = defaultCollection();
        if (collection.isPresent()) {
            return collection.get();
        }
        var created = service.CreateCollection(Map.of(SecretService.COLLECTION + ".Label", new Variant<>("Default")),
                DEFAULT);
        prompts.answer(created.second);
        return defaultCollection().orElseThrow(() -> new KeychainFailed(KeychainState.REFUSED));
    }

    boolean isLocked(DBusPath collection) throws DBusException {
        return object(collection.getPath(), Properties.class).Get(SecretService.COLLECTION, "Locked");
    }

    /** Locked and unlocked ones. */
    List<DBusPath> search(Map<String, String> attributes) {
        var found = service.SearchItems(attributes);
        return Stream.concat(found.first.stream(), found.second.stream()).toList();
    }

    /** Asks the person where the system wants to. */
    void unlock(List<DBusPath> objects) throws Exception {
        if (!objects.isEmpty()) {
            prompts.answer(service.Unlock(objects).second);
        }
    }

    Secret read(DBusPath item) throws Exception {
        SessionCipher cipher = new SessionCipher();
        DBusPath session = openSession(cipher);
        SecretValue value = object(item.getPath(), Item.class).GetSecret(session);
        return Secret
                .of(cipher.open(new SessionCipher.Sealed(Bytes.array(value.parameters), Bytes.array(value.value))));
    }

    void write(DBusPath collection, String label, Map<String, String> attributes, Secret secret) throws Exception {
        SessionCipher cipher = new SessionCipher();
        DBusPath session = openSession(cipher);
        SessionCipher.Sealed sealed = cipher.seal(secret.reveal());
        Map<String, Variant<?>> properties = Map.of(SecretService.ITEM + ".Label", new Variant<>(label),
                SecretService.ITEM + ".Attributes", new Variant<>(attributes, "a{ss}"));
        var created = object(collection.getPath(), Collection.class).CreateItem(properties, new SecretValue(session,
                Bytes.list(sealed.parameters()), Bytes.list(sealed.value()), "text/plain; charset=utf8"), true);
        prompts.answer(created.second);
    }

    private DBusPath openSession(SessionCipher cipher) throws GeneralSecurityException {
        var opened = service.OpenSession(SessionCipher.ALGORITHM, new Variant<>(cipher.publicKey(), "ay"));
        cipher.agree(Bytes.array(opened.first.getValue()));
        return opened.second;
    }

    void delete(DBusPath item) throws Exception {
        prompts.answer(object(item.getPath(), Item.class).Delete());
    }

    void stopAsking() {
        prompts.stop();
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
