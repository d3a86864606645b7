package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All entries at one moment. Every change makes a new grid, so that undo is to show the one before. */
final class KeyGrid {
    static final KeyGrid EMPTY = new KeyGrid(List.of());

    private final List<KeyEntry> entries;

    /** Judges the entries afresh: the first of equal ids is the key, the others are duplicates. */
    private KeyGrid(List<KeyEntry> judged) {
        Set<Integer> seen = new HashSet<>(judged.size() * 2);
        List<KeyEntry> result = new ArrayList<>(judged.size());
        for (KeyEntry entry : judged) {
            boolean hasId = entry.state() == EntryState.KEY || entry.state() == EntryState.DUPLICATE;
            EntryState state = !hasId ? entry.state() : seen.add(entry.number()) ? EntryState.KEY : EntryState.DUPLICATE;
            result.add(state == entry.state() ? entry : new KeyEntry(entry.text(), state, entry.number()));
        }
        entries = List.copyOf(result);
    }

    List<KeyEntry> entries() {
        return entries;
    }

    int count(Predicate<EntryState> states) {
        int count = 0;
        for (KeyEntry entry : entries) {
            if (states.test(entry.state())) {
                count++;
            }
        }
        return count;
    }

    int count(EntryState state) {
        return count(other -> other == state);
    }

    /** How many keys the RANGE entries stand for. */
    long keysInRanges() {
        return entries.stream().filter(entry -> entry.state() == EntryState.RANGE).mapToLong(KeyEntry::number).sum();
    }

    /** Present where there is at least one key and nothing waits for a decision. */
    Optional<KeyList> keys() {
        int[] ids = entries.stream().filter(entry -> entry.state() == EntryState.KEY).mapToInt(KeyEntry::number).toArray();
        return ids.length == 0 || count(EntryState::needsDecision) > 0 ? Optional.empty() : Optional.of(KeyList.of(ids));
    }

    KeyGrid with(List<String> texts) {
        List<KeyEntry> all = new ArrayList<>(entries);
        texts.forEach(text -> all.add(KeyText.read(text)));
        return new KeyGrid(all);
    }

    /** The entry replaced by what the text holds: one entry, several, or none where it is blank. */
    KeyGrid edited(int row, String text) {
        List<KeyEntry> all = new ArrayList<>(entries);
        all.remove(row);
        List<String> cut = KeyText.cut(text);
        for (int i = 0; i < cut.size(); i++) {
            all.add(row + i, KeyText.read(cut.get(i)));
        }
        return new KeyGrid(all);
    }

    KeyGrid without(BitSet rows) {
        List<KeyEntry> kept = new ArrayList<>(entries.size());
        for (int row = 0; row < entries.size(); row++) {
            if (!rows.get(row)) {
                kept.add(entries.get(row));
            }
        }
        return new KeyGrid(kept);
    }

    KeyGrid without(Predicate<EntryState> states) {
        return new KeyGrid(entries.stream().filter(entry -> !states.test(entry.state())).toList());
    }

    KeyGrid rangesExpanded() {
        return replaced(EntryState.RANGE, KeyText::expand);
    }

    KeyGrid ambiguousResolved(boolean separate) {
        return replaced(EntryState.AMBIGUOUS, text -> KeyText.resolve(text, separate));
    }

    private KeyGrid replaced(EntryState state, Function<String, List<String>> by) {
        List<KeyEntry> all = new ArrayList<>(entries.size());
        for (KeyEntry entry : entries) {
            if (entry.state() == state) {
                by.apply(entry.text()).forEach(text -> all.add(KeyText.read(text)));
            } else {
                all.add(entry);
            }
        }
        return new KeyGrid(all);
    }
}
