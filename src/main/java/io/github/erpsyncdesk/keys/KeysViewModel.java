package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.Background;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The entry grid: every action is one step of undo, and nothing that was entered disappears unless a person removes it.
 */
public final class KeysViewModel {
    private final Background background;
    private final Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<GridLines> lines = new ReadOnlyObjectWrapper<>(
            new GridLines(KeyGrid.EMPTY, null));
    private final ReadOnlyObjectWrapper<KeyGrid> grid = new ReadOnlyObjectWrapper<>(KeyGrid.EMPTY);
    private final ReadOnlyObjectWrapper<RunRecord> takenFrom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<KeyOrigin> foreign = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<KeyCounts> counts = new ReadOnlyObjectWrapper<>(KeyCounts.of(KeyGrid.EMPTY));
    private final ReadOnlyObjectWrapper<Optional<KeyList>> keys = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty();
    private KeyOrigin server;
    private KeyOrigin origin;

    public KeysViewModel(Background background) {
        this.background = background;
        onlyWrong.addListener(all -> showLines());
    }

    /** Adds what the text holds as a list, below what is there. */
    public void add(String text) {
        KeyGrid.Builder found = new KeyGrid.Builder();
        new KeyScan(found, ReadControl.none()).read(text);
        add(found.build());
    }

    KeyGrid grid() {
        return grid.get();
    }

    /** Adds entries that were read from outside. */
    void add(KeyGrid found) {
        change(grid.get().followedBy(found));
    }

    /** @param before the grid that {@code together} already holds in front of what was found */
    void add(KeyGrid before, KeyGrid together, KeyGrid found) {
        change(grid.get() == before ? together : grid.get().followedBy(found));
    }

    /** Puts these keys in the place of all entries, as one step of undo. */
    public void replaceBy(TakenKeys taken) {
        ServerIdentity ranOn = taken.from().request().server();
        boolean here = server == null || server.isSurely(ranOn);
        change(new Steps.Step(of(taken.keys()), taken.from(), here ? server : new KeyOrigin("", ranOn)));
    }

    /** From now on entries are meant for this server; those that were entered for another one stay marked as such. */
    public void serve(KeyOrigin now) {
        server = now;
        if (grid.get().size() == 0 || origin == null) {
            origin = now;
        }
        mark();
    }

    private void mark() {
        foreign.set(
                grid.get().size() == 0 || origin == null || server == null || origin.isSame(server) ? null : origin);
    }

    private static KeyGrid of(KeyList keys) {
        KeyGrid.Builder all = new KeyGrid.Builder();
        keys.stream().forEach(all::addKey);
        return all.build();
    }

    public void edit(int row, String text) {
        if (!grid.get().entry(row).text().equals(text.strip())) {
            change(grid.get().edited(row, text));
        }
    }

    public void remove(List<Integer> rows) {
        BitSet marked = new BitSet();
        rows.forEach(marked::set);
        remove(marked);
    }

    public void remove(BitSet rows) {
        change(grid.get().without(rows));
    }

    public void removeWrong() {
        change(grid.get().without(KeyCounts::isWrong));
    }

    public void removeDuplicates() {
        change(grid.get().without(state -> state == EntryState.DUPLICATE));
    }

    /** Removes the keys that had better not be sent. */
    void removeKeys(KeyFindings findings) {
        change(grid.get().withoutKeys(key -> findings.unknown().contains(key) || findings.elsewhere().contains(key)));
    }

    /** Puts keys in the place of numbers that were something else. */
    void replaceKeys(Map<Integer, Integer> keys) {
        change(grid.get().withKeys(keys));
    }

    public void clear() {
        change(KeyGrid.EMPTY);
    }

    public void expandRanges() {
        change(grid.get().rangesExpanded());
    }

    /** Decides what entries such as {@code 101,102} are: separate keys, or one number each. */
    public void resolveAmbiguous(boolean separate) {
        change(grid.get().ambiguousResolved(separate));
    }

    /** Adds the ids of a range whose size a person has seen. */
    public void addRange(String range) {
        change(grid.get().with(KeyText.expand(range)));
    }

    /** How many keys {@code from-to} stands for; what is wrong with it otherwise. */
    public Notice describeRange(String from, String to) {
        KeyEntry range = KeyText.read(from.strip() + "-" + to.strip());
        return range.state() == EntryState.RANGE ? Notice.of("keys.range.count", range.number())
                : Notice.of("keys.range.wrong", KeyText.LARGEST_RANGE);
    }

    public void undo() {
        steps.back(step()).ifPresent(this::show);
    }

    public void redo() {
        steps.forth(step()).ifPresent(this::show);
    }

    /** Ids and states of these rows as tab-separated text; all where the list is empty. */
    public String copy(List<Integer> rows) {
        List<KeyEntry> all = grid.get().entries();
        return (rows.isEmpty() ? all.stream() : rows.stream().map(all::get)).map(KeyEntry::text)
                .collect(Collectors.joining("\n"));
    }

    /** The same, handed on when it is made: of many rows, that takes a while. */
    public void copy(BitSet rows, Consumer<String> onText) {
        KeyGrid copied = grid.get();
        background.submit(() -> copied.text(rows), onText, e -> onText.accept(""));
    }

    private Steps.Step step() {
        return new Steps.Step(grid.get(), takenFrom.get(), origin);
    }

    /** Entries that were taken from a run stay its own however they are edited, until none is left. */
    private void change(KeyGrid next) {
        KeyOrigin entered = grid.get().size() == 0 || next.size() == 0 ? server : origin;
        change(new Steps.Step(next, next.size() == 0 ? null : takenFrom.get(), entered));
    }

    private void change(Steps.Step next) {
        if (Objects.equals(next.from(), takenFrom.get()) && Objects.equals(next.origin(), origin)
                && next.grid().sameAs(grid.get())) {
            return;
        }
        steps.leave(step());
        show(next);
    }

    private void show(Steps.Step step) {
        KeyGrid next = step.grid();
        takenFrom.set(step.from());
        origin = step.origin();
        grid.set(next);
        mark();
        counts.set(KeyCounts.of(next));
        keys.set(next.keys());
        if (counts.get().undecided() == 0) {
            onlyWrong.set(false);
        }
        showLines();
    }

    private void showLines() {
        lines.set(new GridLines(grid.get(), onlyWrong.get() ? grid.get().rows(EntryState::needsDecision) : null));
    }

    /** Why the grid cannot be sent; null where it can. */
    public @Nullable Notice whyNot() {
        KeyCounts now = counts.get();
        if (now.entries() == 0) {
            return Notice.of("keys.why.empty");
        }
        if (now.wrong() > 0) {
            return Notice.of("keys.why.wrong", now.wrong());
        }
        if (now.ambiguous() > 0) {
            return Notice.of("keys.why.ambiguous", now.ambiguous());
        }
        return now.ranges() > 0 ? Notice.of("keys.why.ranges", now.ranges()) : null;
    }

    public ObservableList<KeyLine> lines() {
        return lines.get();
    }

    /** Another list for another grid. */
    public ReadOnlyObjectProperty<GridLines> shown() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** What would be sent; empty while the grid is empty or something waits for a decision. */
    public ReadOnlyObjectProperty<Optional<KeyList>> keys() {
        return keys.getReadOnlyProperty();
    }

    /** The other server that the entries were entered for; null where they belong to this one. */
    public ReadOnlyObjectProperty<KeyOrigin> foreign() {
        return foreign.getReadOnlyProperty();
    }

    /** The run that the entries were taken from; null where they were not. */
    public ReadOnlyObjectProperty<RunRecord> takenFrom() {
        return takenFrom.getReadOnlyProperty();
    }

    public BooleanProperty onlyWrong() {
        return onlyWrong;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return steps.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return steps.canRedo();
    }

    public ObservableValue<Boolean> empty() {
        return counts.map(now -> now.entries() == 0);
    }
}
