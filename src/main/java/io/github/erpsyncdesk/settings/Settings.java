package io.github.erpsyncdesk.settings;

import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the file holds. */
record Settings(List<ServerProfile> profiles, Preferences preferences) {
    static final Settings NONE = new Settings(List.of(), Preferences.DEFAULT);

    /**
     * These settings beside those that another window wrote: what was added, changed or removed here since
     * {@code known} counts, and everything else is theirs.
     */
    Settings over(Settings known, Settings theirs) {
        Map<String, ServerProfile> before = byId(known.profiles);
        Map<String, ServerProfile> mine = byId(profiles);
        Map<String, ServerProfile> other = byId(theirs.profiles);
        Map<String, ServerProfile> merged = new LinkedHashMap<>();
        mine.forEach((id, profile) -> {
            boolean isMine = !profile.equals(before.get(id));
            boolean wasRemovedThere = before.containsKey(id) && !other.containsKey(id);
            if (isMine || !wasRemovedThere) {
                merged.put(id, isMine ? profile : other.getOrDefault(id, profile));
            }
        });
        other.forEach((id, profile) -> {
            boolean wasRemovedHere = before.containsKey(id) && !mine.containsKey(id);
            if (!wasRemovedHere) {
                merged.putIfAbsent(id, profile);
            }
        });
        return new Settings(List.copyOf(merged.values()), new Preferences(
                merged(known, theirs, Preferences::look), merged(known, theirs, Preferences::keepDays),
                merged(known, theirs, Preferences::updates),
                merged(known, theirs, Preferences::keepsPersonalData), merged(known, theirs, Preferences::window)));
    }

    private <T> T merged(Settings known, Settings theirs, Function<Preferences, T> part) {
        T mine = part.apply(preferences);
        return Objects.equals(mine, part.apply(known.preferences)) ? part.apply(theirs.preferences) : mine;
    }

    private static Map<String, ServerProfile> byId(List<ServerProfile> profiles) {
        return profiles.stream().collect(Collectors.toMap(ServerProfile::id, Function.identity(),
                (first, second) -> first, LinkedHashMap::new));
    }
}
