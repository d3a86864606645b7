package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the servers a person set up, in their order, without secrets. */
public interface ProfileStore {

    /** @param notice something the person should know, such as a broken file that was set aside */
    record Loaded(List<ServerProfile> profiles, Optional<Notice> notice) { }

    Loaded load();

    /** Saves soon and merges saves that follow closely; a failed save is told to {@link #onTrouble}. */
    void save(List<ServerProfile> profiles);

    void onTrouble(Consumer<Notice> listener);
}
