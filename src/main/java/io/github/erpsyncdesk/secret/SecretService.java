package io.github.erpsyncdesk.secret;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The parts of the Secret Service API that are used, as D-Bus names them. */
final class SecretService {
    static final String NAME = "org.freedesktop.secrets";
    static final String PATH = "/org/freedesktop/secrets";
    static final String COLLECTION = "org.freedesktop.Secret.Collection";
    static final String ITEM = "org.freedesktop.Secret.Item";
    /** Means "no object". */
    static final String NOTHING = "/";

    private SecretService() {}

    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {
        Pair<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

        Pair<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);

        Pair<List<DBusPath>, DBusPath> Unlock(List<DBusPath> objects);

        DBusPath ReadAlias(String name);

        Pair<DBusPath, DBusPath> CreateCollection(Map<String, Variant<?>> properties, String alias);
    }

    @DBusInterfaceName(COLLECTION)
    public interface Collection extends DBusInterface {
        Pair<DBusPath, DBusPath> CreateItem(Map<String, Variant<?>> properties, SecretValue secret, boolean replace);
    }

    @DBusInterfaceName(ITEM)
    public interface Item extends DBusInterface {
        SecretValue GetSecret(DBusPath session);

        DBusPath Delete();
    }

    @DBusInterfaceName("org.freedesktop.Secret.Prompt")
    public interface Prompt extends DBusInterface {
        void Prompt(String windowId);

        void Dismiss();

        final class Completed extends DBusSignal {
            final boolean dismissed;

            public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
                super(path, dismissed, result);
                this.dismissed = dismissed;
            }
        }
    }

    /** Two answers of one call. */
    public static final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;
        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /** A secret on its way, encrypted for the session. */
    public static final class SecretValue extends Struct {
        @Position(0)
        public final DBusPath session;
        @Position(1)
        public final List<Byte> parameters;
        @Position(2)
        public final List<Byte> value;
        @Position(3)
        public final String contentType;

        public SecretValue(DBusPath session, List<Byte> parameters, List<Byte> value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }
}
