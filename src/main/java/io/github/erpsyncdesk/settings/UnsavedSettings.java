package io.github.erpsyncdesk.settings;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.SettingsStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what is set up while the program runs, and no longer. */
public final class UnsavedSettings implements SettingsStore {
    private List<ServerProfile> profiles = List.of();
    private Preferences preferences = Preferences.DEFAULT;

    @Override
    public Loaded load() {
        return new Loaded(profiles, preferences, Optional.empty());
    }

    @Override
    public void save(List<ServerProfile> changed) {
        profiles = List.copyOf(changed);
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
        // nothing is written, so nothing can fail
    }
}
