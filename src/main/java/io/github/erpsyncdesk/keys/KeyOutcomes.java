package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What became of keys in a run that has ended. Immutable. */
final class KeyOutcomes {
    static final KeyOutcomes NONE = new KeyOutcomes(Map.of());

    private final Map<KeyState, int[]> keys;

    /** @param keys sorted */
    private KeyOutcomes(Map<KeyState, int[]> keys) {
        this.keys = keys;
    }

    static KeyOutcomes of(RunRecord ended) {
        Map<KeyState, int[]> found = new EnumMap<>(KeyState.class);
        for (KeyState state : KeyState.values()) {
            int[] sorted = ended.keys(state).sorted().toArray();
            if (sorted.length > 0) {
                found.put(state, sorted);
            }
        }
        return new KeyOutcomes(found);
    }

    /** Empty for a key that the run was not asked to resync. */
    Optional<KeyState> of(int key) {
        return keys.entrySet().stream().filter(state -> Arrays.binarySearch(state.getValue(), key) >= 0)
                .map(Map.Entry::getKey).findFirst();
    }
}
