package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.SettingsStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Servers in memory. */
public final class MemorySettings implements SettingsStore {
    public List<ServerProfile> saved;
    public Preferences preferences = Preferences.DEFAULT;

    public MemorySettings(ServerProfile... profiles) {
        saved = List.of(profiles);
    }

    @Override
    public Loaded load() {
        return new Loaded(saved, preferences, Optional.empty());
    }

    @Override
    public void save(List<ServerProfile> profiles) {
        saved = List.copyOf(profiles);
    }

    @Override
    public void save(Preferences changed) {
        preferences = changed;
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public void acknowledge() {
        // there is no file that could be broken
    }

    @Override
    public void onTrouble(Consumer<Notice> listener) {
        // memory does not fail
    }
}
