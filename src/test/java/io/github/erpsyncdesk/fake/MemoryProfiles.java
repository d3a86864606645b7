package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.ProfileStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Servers in memory. */
public final class MemoryProfiles implements ProfileStore {
    public List<ServerProfile> saved;

    public MemoryProfiles(ServerProfile... profiles) {
        saved = List.of(profiles);
    }

    @Override
    public Loaded load() {
        return new Loaded(saved, Optional.empty());
    }

    @Override
    public void save(List<ServerProfile> profiles) {
        saved = List.copyOf(profiles);
    }

    @Override
    public void onTrouble(Consumer<Notice> listener) {
        // memory does not fail
    }
}
