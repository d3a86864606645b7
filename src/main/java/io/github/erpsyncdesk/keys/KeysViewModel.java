package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.Background;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * The entry grid: every action is one step of undo, and nothing that was entered disappears unless a person removes it.
 */
public final class KeysViewModel {
    /** A longer text is read in the background. */
    private static final int LONG_TEXT = 50_000;

    /** An entry and where it stands in the whole grid, also when only some are shown. */
    public record Line(int row, KeyEntry entry) {}

    /**
     * The numbers over the grid.
     *
     * @param wrong entries that are no key and no range and not ambiguous
     * @param rangeKeys keys that the ranges stand for
     */
    public record Counts(int entries, int keys, int duplicates, int wrong, int ambiguous, int ranges, long rangeKeys) {

        static Counts of(KeyGrid grid) {
            return new Counts(grid.size(), grid.count(EntryState.KEY), grid.count(EntryState.DUPLICATE),
                    grid.count(KeysViewModel::isWrong),
                    grid.count(EntryState.AMBIGUOUS), grid.count(EntryState.RANGE), grid.keysInRanges());
        }

        /** Entries that keep the grid from being sent. */
        int undecided() {
            return wrong + ambiguous + ranges;
        }
    }

    private final KeyFileReader files = new KeyFileReader();
    private final Background background;
    private final Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<GridLines> lines = new ReadOnlyObjectWrapper<>(
            new GridLines(KeyGrid.EMPTY, null));
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<KeyGrid> grid = new ReadOnlyObjectWrapper<>(KeyGrid.EMPTY);
    private final ReadOnlyObjectWrapper<RunRecord> takenFrom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.of(KeyGrid.EMPTY));
    private final ReadOnlyObjectWrapper<Optional<KeyList>> keys = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KeyFile> openedFile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty();
    private KeyScan scan;

    public KeysViewModel(Background background) {
        this.background = background;
        onlyWrong.addListener(all -> showLines());
    }

    /** Adds what the text holds, below what is there; a long text in the background, where {@link #giveUp} ends it. */
    public void add(String text) {
        if (reading.get()) {
            return;
        }
        KeyGrid before = grid.get();
        KeyGrid.Builder found = new KeyGrid.Builder();
        KeyScan reader = new KeyScan(found, share -> background.onScreen(() -> progress.set(share)));
        if (text.length() <= LONG_TEXT) {
            reader.read(text);
            added(found.build(), before, null);
            return;
        }
        begin(reader);
        background.submit(() -> {
            reader.read(text);
            KeyGrid read = found.build();
            return new Read(read, before.followedBy(read));
        }, read -> ended(reader, () -> added(read.found(), before, read.together())),
                e -> ended(reader, () -> problem.set(Notice.of("keys.givenUp"))));
    }

    private record Read(KeyGrid found, KeyGrid together) {}

    /** @param together both, where that was worked out already; of use only while the grid is still the one before */
    private void added(KeyGrid found, KeyGrid before, KeyGrid together) {
        if (found.size() == 0) {
            problem.set(Notice.of("keys.nothingFound"));
        } else {
            change(together != null && grid.get() == before ? together : grid.get().followedBy(found));
        }
    }

    private void begin(KeyScan reader) {
        scan = reader;
        problem.set(null);
        progress.set(0);
        reading.set(true);
    }

    /** What was given up meanwhile changes nothing. */
    private void ended(KeyScan reader, Runnable then) {
        if (scan == reader) {
            scan = null;
            reading.set(false);
            then.run();
        }
    }

    /** Ends the reading of a long text or file; the grid stays as it was. */
    public void giveUp() {
        if (scan != null) {
            scan.giveUp();
            scan = null;
            reading.set(false);
            problem.set(Notice.of("keys.givenUp"));
        }
    }

    /** Puts these keys in the place of all entries, as one step of undo. */
    public void replaceBy(TakenKeys taken) {
        change(new Steps.Step(of(taken.keys()), taken.from()));
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
        change(grid.get().without(state -> isWrong(state)));
    }

    public void removeDuplicates() {
        change(grid.get().without(state -> state == EntryState.DUPLICATE));
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

    /** Reads a file; {@link #openedFile()} then waits for a column, unless it is plain text. */
    public void open(Path path) {
        reading.set(true);
        problem.set(null);
        background.submit(() -> files.read(path), file -> {
            reading.set(false);
            if (file.isEmpty()) {
                problem.set(Notice.of("file.empty", path.getFileName().toString()));
            } else if (file.format() == KeyFile.Format.TEXT) {
                add(file.text());
            } else {
                openedFile.set(file);
            }
        }, e -> {
            reading.set(false);
            problem.set(e instanceof Rejected rejected ? rejected.notice()
                    : Notice.of("file.unreadable", path.getFileName().toString()));
        });
    }

    public void takeColumn(int column, boolean skipHeader) {
        KeyFile file = openedFile.get();
        openedFile.set(null);
        change(grid.get().with(file.entries(column, skipHeader)));
    }

    public void dismissFile() {
        openedFile.set(null);
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
        return new Steps.Step(grid.get(), takenFrom.get());
    }

    /** Entries that were taken from a run stay its own however they are edited, until none is left. */
    private void change(KeyGrid next) {
        change(new Steps.Step(next, next.size() == 0 ? null : takenFrom.get()));
    }

    private void change(Steps.Step next) {
        problem.set(null);
        if (next.from() == takenFrom.get() && next.grid().sameAs(grid.get())) {
            return;
        }
        steps.leave(step());
        show(next);
    }

    private void show(Steps.Step step) {
        KeyGrid next = step.grid();
        takenFrom.set(step.from());
        grid.set(next);
        counts.set(Counts.of(next));
        keys.set(next.keys());
        if (counts.get().undecided() == 0) {
            onlyWrong.set(false);
        }
        showLines();
    }

    private void showLines() {
        lines.set(new GridLines(grid.get(), onlyWrong.get() ? grid.get().rows(EntryState::needsDecision) : null));
    }

    static boolean isWrong(EntryState state) {
        return state.needsDecision() && state != EntryState.AMBIGUOUS && state != EntryState.RANGE;
    }

    /** Why the grid cannot be sent; null where it can. */
    public Notice whyNot() {
        Counts now = counts.get();
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

    public ObservableList<Line> lines() {
        return lines.get();
    }

    /** Another list for another grid. */
    public ReadOnlyObjectProperty<GridLines> shown() {
        return lines.getReadOnlyProperty();
    }

    /** How far a long text has been read, from 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** What would be sent; empty while the grid is empty or something waits for a decision. */
    public ReadOnlyObjectProperty<Optional<KeyList>> keys() {
        return keys.getReadOnlyProperty();
    }

    /** The run that the entries were taken from; null where they were not. */
    public ReadOnlyObjectProperty<RunRecord> takenFrom() {
        return takenFrom.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyFile> openedFile() {
        return openedFile.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
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
