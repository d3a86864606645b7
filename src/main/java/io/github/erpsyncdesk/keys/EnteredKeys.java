package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.TakenKeys;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is in the list now, where it came from and whose database it belongs to, with the steps back and forth. Every
 * change is one step.
 */
final class EnteredKeys {
    private final Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<KeyGrid> grid = new ReadOnlyObjectWrapper<>(KeyGrid.EMPTY);
    private final ReadOnlyObjectWrapper<KeyCounts> counts = new ReadOnlyObjectWrapper<>(KeyCounts.of(KeyGrid.EMPTY));
    private final ReadOnlyObjectWrapper<Optional<KeyList>> keys = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunRecord> takenFrom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<KeyOrigin> foreign = new ReadOnlyObjectWrapper<>();
    /** Null before the first log-in, as is the next one. */
    private @Nullable KeyOrigin server;
    private @Nullable KeyOrigin origin;

    KeyGrid now() {
        return grid.get();
    }

    /** Entries that were taken from a run stay its own however they are edited, until none is left. */
    void change(KeyGrid next) {
        KeyOrigin entered = now().size() == 0 || next.size() == 0 ? server : origin;
        change(new Steps.Step(next, next.size() == 0 ? null : takenFrom.get(), entered));
    }

    /** Puts keys of a run in the place of all entries. They belong to the server of that run. */
    void replaceBy(TakenKeys taken) {
        KeyGridBuilder all = new KeyGridBuilder();
        taken.keys().stream().forEach(all::addKey);
        ServerIdentity ranOn = taken.from().request().server();
        boolean here = server == null || server.isSurely(ranOn);
        change(new Steps.Step(all.build(), taken.from(), here ? server : new KeyOrigin("", ranOn)));
    }

    private void change(Steps.Step next) {
        if (Objects.equals(next.from(), takenFrom.get()) && Objects.equals(next.origin(), origin)
                && next.grid().sameAs(now())) {
            return;
        }
        steps.leave(step());
        show(next);
    }

    /** From now on entries are meant for this server; those that were entered for another one stay marked as such. */
    void serve(KeyOrigin now) {
        server = now;
        if (now().size() == 0 || origin == null) {
            origin = now;
        }
        mark();
    }

    void undo() {
        steps.back(step()).ifPresent(this::show);
    }

    void redo() {
        steps.forth(step()).ifPresent(this::show);
    }

    private Steps.Step step() {
        return new Steps.Step(now(), takenFrom.get(), origin);
    }

    private void show(Steps.Step step) {
        takenFrom.set(step.from());
        origin = step.origin();
        counts.set(KeyCounts.of(step.grid()));
        keys.set(step.grid().keys());
        grid.set(step.grid());
        mark();
    }

    private void mark() {
        foreign.set(now().size() == 0 || origin == null || server == null || origin.isSame(server) ? null : origin);
    }

    ReadOnlyObjectProperty<KeyGrid> grid() {
        return grid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<KeyCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** What would be sent; empty while the grid is empty or something waits for a decision. */
    ReadOnlyObjectProperty<Optional<KeyList>> keys() {
        return keys.getReadOnlyProperty();
    }

    /** The run that the entries were taken from; null where they were not. */
    ReadOnlyObjectProperty<RunRecord> takenFrom() {
        return takenFrom.getReadOnlyProperty();
    }

    /** The other server that the entries were entered for; null where they belong to this one. */
    ReadOnlyObjectProperty<KeyOrigin> foreign() {
        return foreign.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndo() {
        return steps.canUndo();
    }

    ReadOnlyBooleanProperty canRedo() {
        return steps.canRedo();
    }
}
