package io.github.erpsyncdesk.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a bystander who sees every answer knows of keys without one, on one server. Written without the product's. */
final class Truth {
    /** By source: the run that left a key last. A number is an internal key, a text an ERP key. */
    private final Map<Integer, Map<Object, Long>> keys = new HashMap<>();
    /** By source: the run of everything without an answer, and what was settled since. */
    private final Map<Integer, Long> everything = new HashMap<>();
    private final Map<Integer, Set<Object>> settledSince = new HashMap<>();

    void confirmed(int source, List<?> batch) {
        batch.forEach(key -> keys.computeIfAbsent(source, any -> new HashMap<>()).remove(key));
        settledSince.computeIfAbsent(source, any -> new HashSet<>()).addAll(batch);
    }

    void lost(int source, List<?> batch, long run) {
        confirmed(source, batch); // a key counts once, for the newest run
        batch.forEach(key -> keys.get(source).put(key, run));
    }

    void everything(int source, boolean isConfirmed, long run) {
        keys.remove(source);
        settledSince.remove(source);
        everything.remove(source);
        if (!isConfirmed) {
            everything.put(source, run);
        }
    }

    void dismissed(long run) {
        keys.values().forEach(left -> left.values().removeIf(owner -> owner == run));
        everything.values().removeIf(owner -> owner == run);
    }

    /** An ERP key without an answer may belong to the record of any internal key. */
    boolean isUnknown(int key) {
        return keys.values().stream()
                .anyMatch(left -> left.containsKey(key) || left.keySet().stream().anyMatch(String.class::isInstance))
                || everything.keySet().stream()
                        .anyMatch(source -> !settledSince.getOrDefault(source, Set.of()).contains(key));
    }

    Set<Long> runs() {
        Set<Long> all = new HashSet<>(everything.values());
        keys.values().forEach(left -> all.addAll(left.values()));
        return all;
    }
}
