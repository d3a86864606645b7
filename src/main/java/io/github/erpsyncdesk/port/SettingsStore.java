package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what a person set up: preferences, and servers in their order, without secrets. */
public interface SettingsStore {

    /** @param notice something the person should know, such as a broken file that was set aside */
    record Loaded(List<ServerProfile> profiles, Preferences preferences, Optional<Notice> notice) {}

    Loaded load();

    /** Saves soon and merges saves that follow closely; a failed save is told to {@link #onTrouble}. */
    void save(List<ServerProfile> profiles);

    /** The same for the preferences. */
    void save(Preferences preferences);

    /** What is to be said at every start until it is acknowledged: broken files that were set aside. Reads nothing. */
    List<Notice> notices();

    /** The notice of broken settings has been read: it is no longer given with {@link #load()}. */
    void acknowledge();

    void onTrouble(Consumer<Notice> listener);
}
