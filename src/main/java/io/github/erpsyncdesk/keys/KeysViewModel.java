package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.Background;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * The entry grid: every action is one step of undo, and nothing that was entered disappears unless a person removes it.
 */
public final class KeysViewModel {
    private final Background background;
    private final EnteredKeys entered = new EnteredKeys();
    private final ReadOnlyObjectWrapper<GridLines> lines = new ReadOnlyObjectWrapper<>(
            new GridLines(KeyGrid.EMPTY, null));
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty();

    public KeysViewModel(Background background) {
        this.background = background;
        onlyWrong.addListener(all -> showLines());
        entered.grid().addListener((all, before, now) -> {
            if (counts().get().undecided() == 0) {
                onlyWrong.set(false);
            }
            showLines();
        });
    }

    /** Adds what the text holds as a list, below what is there. */
    public void add(String text) {
        KeyGridBuilder found = new KeyGridBuilder();
        new KeyScan(found, ReadControl.none()).read(text);
        add(found.build());
    }

    /** Adds keys of records that a person chose, below what is there. */
    public void addKeys(List<Integer> keys) {
        KeyGridBuilder found = new KeyGridBuilder();
        keys.forEach(found::addKey);
        add(found.build());
    }

    KeyGrid grid() {
        return entered.now();
    }

    /** Adds entries that were read from outside. */
    void add(KeyGrid found) {
        change(grid().edit().followedBy(found));
    }

    /** @param before the grid that {@code together} already holds in front of what was found */
    void add(KeyGrid before, KeyGrid together, KeyGrid found) {
        change(grid() == before ? together : grid().edit().followedBy(found));
    }

    /** Puts these keys in the place of all entries, as one step of undo. */
    public void replaceBy(TakenKeys taken) {
        entered.replaceBy(taken);
    }

    /** From now on entries are meant for this server; those that were entered for another one stay marked as such. */
    public void serve(KeyOrigin now) {
        entered.serve(now);
    }

    public void edit(int row, String text) {
        if (!grid().entry(row).text().equals(text.strip())) {
            change(grid().edit().edited(row, text));
        }
    }

    public void remove(List<Integer> rows) {
        BitSet marked = new BitSet();
        rows.forEach(marked::set);
        remove(marked);
    }

    public void remove(BitSet rows) {
        change(grid().edit().without(rows));
    }

    public void removeWrong() {
        change(grid().edit().without(KeyCounts::isWrong));
    }

    public void removeDuplicates() {
        change(grid().edit().without(state -> state == EntryState.DUPLICATE));
    }

    /** Removes every entry that is one of these keys. */
    public void removeKeys(Set<Integer> keys) {
        change(grid().edit().withoutKeys(keys::contains));
    }

    /** Removes the keys that had better not be sent. */
    void removeKeys(KeyFindings findings) {
        change(grid().edit()
                .withoutKeys(key -> findings.unknown().contains(key) || findings.elsewhere().contains(key)));
    }

    /** Puts keys in the place of numbers that were something else. */
    void replaceKeys(Map<Integer, Integer> keys) {
        change(grid().edit().withKeys(keys));
    }

    public void clear() {
        change(KeyGrid.EMPTY);
    }

    public void expandRanges() {
        change(grid().edit().rangesExpanded());
    }

    /** Decides what entries such as {@code 101,102} are: separate keys, or one number each. */
    public void resolveAmbiguous(boolean separate) {
        change(grid().edit().ambiguousResolved(separate));
    }

    /** Adds the ids of a range whose size a person has seen. */
    public void addRange(String range) {
        change(grid().edit().with(KeyText.expand(range)));
    }

    public void undo() {
        entered.undo();
    }

    public void redo() {
        entered.redo();
    }

    /** Ids and states of these rows as tab-separated text; all where the list is empty. */
    public String copy(List<Integer> rows) {
        List<KeyEntry> all = grid().entries();
        return (rows.isEmpty() ? all.stream() : rows.stream().map(all::get)).map(KeyEntry::text)
                .collect(Collectors.joining("\n"));
    }

    /** The same, handed on when it is made: of many rows, that takes a while. */
    public void copy(BitSet rows, Consumer<String> onText) {
        KeyGrid copied = grid();
        background.compute(() -> copied.text(rows), onText, e -> onText.accept(""));
    }

    private void change(KeyGrid next) {
        entered.change(next);
    }

    private void showLines() {
        lines.set(new GridLines(grid(), onlyWrong.get() ? grid().rows(EntryState::needsDecision) : null));
    }

    public ObservableList<KeyLine> lines() {
        return lines.get();
    }

    /** Another list for another grid. */
    public ReadOnlyObjectProperty<GridLines> shown() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyCounts> counts() {
        return entered.counts();
    }

    /** What would be sent; empty while the grid is empty or something waits for a decision. */
    public ReadOnlyObjectProperty<Optional<KeyList>> keys() {
        return entered.keys();
    }

    /** The other server that the entries were entered for; null where they belong to this one. */
    public ReadOnlyObjectProperty<KeyOrigin> foreign() {
        return entered.foreign();
    }

    /** The run that the entries were taken from; null where they were not. */
    public ReadOnlyObjectProperty<RunRecord> takenFrom() {
        return entered.takenFrom();
    }

    public BooleanProperty onlyWrong() {
        return onlyWrong;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return entered.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return entered.canRedo();
    }

    public ObservableValue<Boolean> empty() {
        return counts().map(now -> now.entries() == 0);
    }
}
