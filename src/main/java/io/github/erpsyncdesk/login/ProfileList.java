package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.SettingsStore;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The servers a person can choose: the demo first, then their own. One is always selected. */
public final class ProfileList {
    private final SettingsStore store;
    private final ObservableList<ServerProfile> all = FXCollections.observableArrayList();
    private final ObservableList<ServerProfile> shown = FXCollections.unmodifiableObservableList(all);
    private final ObjectProperty<ServerProfile> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();

    public ProfileList(SettingsStore store) {
        this.store = store;
        SettingsStore.Loaded loaded = store.load();
        all.add(ServerProfile.demo());
        loaded.profiles().stream().filter(profile -> !profile.isDemo()).forEach(all::add);
        selected.set(all.size() > 1 ? all.get(1) : all.getFirst());
        notice.set(loaded.notice().orElse(null));
        store.onTrouble(notice::set);
    }

    public ObservableList<ServerProfile> all() {
        return shown;
    }

    public ObjectProperty<ServerProfile> selected() {
        return selected;
    }

    /** Something about the settings file the person should know; null where all is well. */
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    public void add(String name) {
        String id = UUID.randomUUID().toString();
        ServerProfile profile = ServerProfile.fresh(id, unique(name, id)).of(ServerKind.UNSET);
        all.add(profile);
        selected.set(profile);
        save();
    }

    /** Takes the selected server from the list; the demo stays. */
    public void removeSelected() {
        ServerProfile profile = selected.get();
        if (!profile.isDemo()) {
            int index = indexOf(profile);
            selected.set(all.get(index - 1));
            all.remove(index);
            save();
        }
    }

    /** Puts the profile in the place of the one with its id; a new name of it is made unique. */
    ServerProfile replace(ServerProfile changed) {
        int index = indexOf(changed);
        ServerProfile profile = index < 0 || all.get(index).name().equals(changed.name()) ? changed
                : changed.named(unique(changed.name(), changed.id()));
        if (index >= 0 && !all.get(index).equals(profile)) {
            boolean isSelected = selected.get().id().equals(profile.id());
            all.set(index, profile);
            if (isSelected) {
                selected.set(profile);
            }
            save();
        }
        return profile;
    }

    /** The name, or the name with a number where another server has it already: the command line goes by the name. */
    private String unique(String name, String id) {
        String free = name;
        for (int number = 2; isTaken(free, id); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private boolean isTaken(String name, String id) {
        return all.stream().anyMatch(other -> !other.id().equals(id) && other.name().strip().equals(name.strip()));
    }

    /** Where the profile with this id is; -1 for nowhere. */
    int indexOf(ServerProfile profile) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(profile.id())) {
                return i;
            }
        }
        return -1;
    }

    private void save() {
        store.save(List.copyOf(all.subList(1, all.size())));
    }
}
