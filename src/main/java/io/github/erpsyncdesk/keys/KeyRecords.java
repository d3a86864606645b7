package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.RecordLookup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The records of the rows that somebody looks at. A row is asked for when it is shown, many at once, and never again
 * while its answer is remembered. Whatever the server says or does not say, the list can be used meanwhile.
 */
public final class KeyRecords {
    private static final int REMEMBERED = 20_000;

    private final Background background;
    private final Map<Integer, KnownRecord> records = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, KnownRecord> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final Set<Integer> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Notice> trouble = new ReadOnlyObjectWrapper<>();
    private @Nullable RecordLookup lookup;
    private boolean waiting;

    public KeyRecords(Background background) {
        this.background = background;
    }

    /** From now on this server is asked; none after logging out. */
    public void open(@Nullable RecordLookup server) {
        lookup = server;
        records.clear();
        wanted.clear();
        asked.clear();
        trouble.set(null);
        answers.set(answers.get() + 1);
    }

    /** What is known of the key; asks for it where nobody has. */
    Optional<KnownRecord> of(int key) {
        KnownRecord known = records.get(key);
        if (known == null && lookup != null && !asked.contains(key) && wanted.add(key) && !waiting) {
            waiting = true;
            background.onScreen(this::ask); // when the other shown rows have said what they want
        }
        return Optional.ofNullable(known);
    }

    /** What is known of the key, without asking for it. */
    Optional<KnownRecord> known(int key) {
        return Optional.ofNullable(records.get(key));
    }

    private void ask() {
        RecordLookup server = lookup;
        List<Integer> keys = List.copyOf(wanted);
        wanted.clear();
        if (server == null || keys.isEmpty()) {
            waiting = false;
            return;
        }
        asked.addAll(keys);
        background.submit(() -> server.look(keys, true), answer -> {
            if (server.equals(lookup)) {
                show(answer);
            }
            ask();
        }, e -> ask());
    }

    private void show(RecordLookup.Answer answer) {
        answer.records().forEach(record -> records.put(record.key(), record));
        trouble.set(answer.trouble().orElse(null));
        if (asked.size() > REMEMBERED) {
            asked.retainAll(records.keySet());
        }
        answers.set(answers.get() + 1);
    }

    /** Another number where something may have become known, or is no longer known. */
    ReadOnlyIntegerProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /** Whether any record is known. */
    boolean any() {
        return !records.isEmpty();
    }

    /** Why records cannot be shown; null where they can. */
    ReadOnlyObjectProperty<Notice> trouble() {
        return trouble.getReadOnlyProperty();
    }
}
