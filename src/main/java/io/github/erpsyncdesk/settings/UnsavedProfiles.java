package io.github.erpsyncdesk.settings;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.ProfileStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps servers while the program runs, and no longer. */
public final class UnsavedProfiles implements ProfileStore {
    private List<ServerProfile> profiles = List.of();

    @Override
    public Loaded load() {
        return new Loaded(profiles, Optional.empty());
    }

    @Override
    public void save(List<ServerProfile> changed) {
        profiles = List.copyOf(changed);
    }

    @Override
    public void onTrouble(Consumer<Notice> listener) {
        // nothing is written, so nothing can fail
    }
}
