package io.github.erpsyncdesk.secret;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.secret.SecretService.Prompt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;

/** Questions that the keychain puts to the person: waits for the answer, and only that long. */
final class Prompts {
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final DBusConnection bus;
    private final Map<String, Boolean> dismissed = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;

    Prompts(DBusConnection bus) throws DBusException {
        this.bus = bus;
        bus.addSigHandler(Prompt.Completed.class, done -> {
            dismissed.put(done.getPath(), done.dismissed);
            news.release();
        });
    }

    /**
     * @param path where no question is needed: {@link SecretService#NOTHING}
     * @throws KeychainFailed LOCKED where the question was closed without an answer
     */
    void answer(DBusPath path) throws Exception {
        if (SecretService.NOTHING.equals(path.getPath())) {
            return;
        }
        Prompt prompt = bus.getRemoteObject(SecretService.NAME, path.getPath(), Prompt.class);
        String asked = owner();
        prompt.Prompt("");
        while (!dismissed.containsKey(path.getPath())) {
            boolean heard = news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (stopped) {
                prompt.Dismiss();
                throw new KeychainFailed(KeychainState.LOCKED);
            }
            if (!heard && !asked.equals(owner())) {
                throw new KeychainFailed(KeychainState.REFUSED);
            }
        }
        if (dismissed.get(path.getPath())) {
            throw new KeychainFailed(KeychainState.LOCKED);
        }
    }

    /** Who keeps the secrets now: a service that ended, and one that was started anew, no longer know the question. */
    private String owner() throws DBusException {
        return bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .GetNameOwner(SecretService.NAME);
    }

    void stop() {
        stopped = true;
        news.release();
    }
}
