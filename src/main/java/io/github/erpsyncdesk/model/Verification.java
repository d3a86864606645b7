package io.github.erpsyncdesk.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What both sides of a run's records held at one moment after it. Says nothing of how the values came there, and never
 * changes the run's own outcome.
 *
 * @param run its number in the journal
 * @param keys one for each confirmed key, in its order
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

    /** @param fields keys of the fields that differ, each once */
    public record Key(int key, Result result, List<String> fields) {
        public Key {
            fields = List.copyOf(fields);
        }
    }

    public IntStream keys(Result result) {
        return keys.stream().filter(key -> key.result() == result).mapToInt(Key::key);
    }

    public int count(Result result) {
        return (int) keys(result).count();
    }
}
