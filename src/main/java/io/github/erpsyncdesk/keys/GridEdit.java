package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ValueLines;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a person does to the entries of a grid; each makes a new grid. */
record GridEdit(KeyGrid grid) {

    KeyGrid with(List<String> entries) {
        KeyGridBuilder all = new KeyGridBuilder();
        all.copy(grid);
        entries.forEach(text -> all.add(KeyText.read(text)));
        return all.build();
    }

    KeyGrid followedBy(KeyGrid other) {
        KeyGridBuilder all = new KeyGridBuilder();
        all.copy(grid);
        all.copy(other);
        return all.build();
    }

    /** The entry replaced by what the text holds: one entry, several, or none where it is blank. */
    KeyGrid edited(int edited, String text) {
        return mapped(row -> row == edited ? ValueLines.cut(text) : null);
    }

    KeyGrid withoutKeys(IntPredicate keys) {
        BitSet rows = new BitSet();
        IntStream.range(0, grid.size()).filter(row -> isKey(row) && keys.test(grid.number(row))).forEach(rows::set);
        return without(rows);
    }

    /** Other keys in the place of these; all others stay. */
    KeyGrid withKeys(Map<Integer, Integer> others) {
        KeyGridBuilder all = new KeyGridBuilder();
        for (int row = 0; row < grid.size(); row++) {
            Integer other = isKey(row) ? others.get(grid.number(row)) : null;
            if (other == null) {
                all.copy(grid, row);
            } else {
                all.addKey(other);
            }
        }
        return all.build();
    }

    private boolean isKey(int row) {
        return grid.state(row) == EntryState.KEY || grid.state(row) == EntryState.DUPLICATE;
    }

    KeyGrid without(BitSet rows) {
        KeyGridBuilder left = new KeyGridBuilder();
        for (int row = rows.nextClearBit(0); row < grid.size(); row = rows.nextClearBit(row + 1)) {
            left.copy(grid, row);
        }
        return left.build();
    }

    KeyGrid without(Predicate<EntryState> unwanted) {
        return mapped(row -> unwanted.test(grid.state(row)) ? List.of() : null);
    }

    KeyGrid rangesExpanded() {
        return mapped(row -> grid.state(row) == EntryState.RANGE ? KeyText.expand(grid.entry(row).text()) : null);
    }

    KeyGrid ambiguousResolved(boolean separate) {
        return mapped(row -> grid.state(row) == EntryState.AMBIGUOUS ? KeyText.resolve(grid.entry(row).text(), separate)
                : null);
    }

    /** Puts other entries in the place of rows; a row for which there is null stays. */
    private KeyGrid mapped(Function<Integer, @Nullable List<String>> by) {
        KeyGridBuilder all = new KeyGridBuilder();
        for (int row = 0; row < grid.size(); row++) {
            List<String> instead = by.apply(row);
            if (instead == null) {
                all.copy(grid, row);
            } else {
                instead.forEach(text -> all.add(KeyText.read(text)));
            }
        }
        return all.build();
    }
}
