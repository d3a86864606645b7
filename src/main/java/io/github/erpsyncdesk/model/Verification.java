package io.github.erpsyncdesk.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What both sides of a run's records held at one moment after it. Says nothing of how the values came there, and never
 * changes the run's own outcome.
 *
 * @param run its number in the journal
 * @param at when it was looked at last
 * @param keys one for each key that was looked at
 */
public record Verification(long run, Instant at, List<Key> keys) {

    public Verification {
        keys = List.copyOf(keys);
    }

    public enum Result {
        /** Everything that the run could write holds the source's value. */
        EQUAL,
        /** Some field does not. */
        DIFFERENT,
        /** Some field does not, and the call may still be at work on the server. */
        NOT_YET,
        /** Not all could be read or compared, and nothing different was seen. */
        UNREADABLE
    }

    /**
     * @param fields keys of the fields that differ, each once
     * @param at when this key was looked at
     */
    public record Key(int key, Result result, List<String> fields, Instant at) {
        public Key {
            fields = List.copyOf(fields);
        }
    }

    /** This look after an earlier one: a key that was not looked at now, or could not be read, keeps what was seen. */
    public Verification after(Verification earlier) {
        Map<Integer, Key> all = new LinkedHashMap<>();
        earlier.keys.forEach(key -> all.put(key.key(), key));
        keys.forEach(key -> all.merge(key.key(), key,
                (before, now) -> now.result() == Result.UNREADABLE ? before : now));
        return new Verification(run, at, List.copyOf(all.values()));
    }

    public IntStream keys(Result result) {
        return keys.stream().filter(key -> key.result() == result).mapToInt(Key::key);
    }

    public int count(Result result) {
        return (int) keys(result).count();
    }
}
