package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.RunRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the grid was before each change, and what it was before each step back. The oldest are forgotten where they grow
 * too many or too large.
 */
final class Steps {
    private static final int MOST = 100;
    /** All steps together hold at most so many entries, five bytes each. */
    private static final int MOST_ENTRIES = 8_000_000;

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /**
     * @param from the run that the entries were taken from, perhaps edited since, if they were
     * @param origin the server that the entries were entered for; null before the first log-in
     */
    record Step(KeyGrid grid, @Nullable RunRecord from, @Nullable KeyOrigin origin) {}

    /** The grid changes from here: what could be done again cannot any more. */
    void leave(Step now) {
        undo.push(now);
        while (undo.size() > MOST
                || (undo.size() > 1 && undo.stream().mapToLong(step -> step.grid().size()).sum() > MOST_ENTRIES)) {
            undo.removeLast();
        }
        redo.clear();
        tell();
    }

    /** @param now what is in the grid, to come back to */
    Optional<Step> back(Step now) {
        return move(undo, redo, now);
    }

    /** @param now what is in the grid, to come back to */
    Optional<Step> forth(Step now) {
        return move(redo, undo, now);
    }

    private Optional<Step> move(Deque<Step> from, Deque<Step> to, Step now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        Step step = from.pop();
        tell();
        return Optional.of(step);
    }

    private void tell() {
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
