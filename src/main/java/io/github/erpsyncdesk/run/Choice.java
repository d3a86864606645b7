package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is chosen at the moment: the source, the keys, and how blank values are treated. A review takes a snapshot. */
public final class Choice {
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>();
    private final ObjectProperty<List<String>> targets = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<KeyList>> keys = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Notice> keysProblem = new SimpleObjectProperty<>();
    private final ObjectProperty<KeyOrigin> enteredFor = new SimpleObjectProperty<>();
    private final ObjectProperty<RunRecord> takenFrom = new SimpleObjectProperty<>();
    private final ObjectProperty<Set<Integer>> unknown = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<BlankRule> blanks = new SimpleObjectProperty<>(BlankRule.KEEP);

    private final ObjectProperty<Supplier<List<Notice>>> previewed = new SimpleObjectProperty<>(List::of);

    private final BooleanProperty onServer = new SimpleBooleanProperty();

    Choice() {
        blanks.addListener((all, before, now) -> onServer.set(false));
    }

    /** Null while no source is chosen. */
    public ObjectProperty<Direction> direction() {
        return direction;
    }

    /** The names of the systems that receive the values. */
    public ObjectProperty<List<String>> targets() {
        return targets;
    }

    public ObjectProperty<Optional<KeyList>> keys() {
        return keys;
    }

    /** Why the keys cannot be sent; null where they can. */
    public ObjectProperty<Notice> keysProblem() {
        return keysProblem;
    }

    /** The other server that the keys were entered for; null where they belong to this one. */
    public ObjectProperty<KeyOrigin> enteredFor() {
        return enteredFor;
    }

    /** The run that the keys were taken from; null where they were not. */
    public ObjectProperty<RunRecord> takenFrom() {
        return takenFrom;
    }

    /** Keys that the server said it does not know; a person decided to send them all the same. */
    public ObjectProperty<Set<Integer>> unknown() {
        return unknown;
    }

    /** What a preview said of what is chosen, and then what speaks against relying on it; nothing without one. */
    public ObjectProperty<Supplier<List<Notice>>> previewed() {
        return previewed;
    }

    public ObjectProperty<BlankRule> blanks() {
        return blanks;
    }

    /** Whether the server's own batch system shall do it, as one task; only where blank values overwrite. */
    public BooleanProperty onServer() {
        return onServer;
    }

    /** The number in the journal of the run that the keys were taken from; 0 for none. */
    long parent() {
        return takenFrom.get() == null ? 0 : takenFrom.get().id();
    }

    /** Whether a request goes the same way, with the same rule for blanks. */
    boolean isWayOf(ResyncRequest request) {
        return request.direction().equals(direction.get()) && request.blanks() == blanks.get();
    }

    /** Whether a request asks for exactly these keys. */
    boolean areKeysOf(ResyncRequest request) {
        return request.scope() instanceof Scope.Keys(KeyList requested)
                && keys.get().filter(requested::equals).isPresent();
    }
}
