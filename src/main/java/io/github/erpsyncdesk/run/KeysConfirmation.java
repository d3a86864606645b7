package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ResyncPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The snapshot of keys that waits to be confirmed: later edits do not reach it, and confirming uses it up. Nothing is
 * sent from here.
 */
public final class KeysConfirmation {
    private final ReadOnlyObjectWrapper<ResyncPlan> asked = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty unknownAccepted = new SimpleBooleanProperty();
    private final StringProperty typedSource = new SimpleStringProperty("");
    private Again again = Again.NOTHING;
    private List<String> targets = List.of();
    private boolean strict;

    KeysConfirmation() {}

    /**
     * @param about what past runs mean for this one
     * @param unknown keys that the server does not know
     * @param targetNames the systems that receive the values
     */
    void ask(ResyncPlan plan, Again about, Set<Integer> unknown, List<String> targetNames) {
        unknownAccepted.set(false);
        typedSource.set("");
        again = about;
        strict = plan.batches().stream().anyMatch(batch -> isWithoutKnownKey(batch, unknown));
        targets = List.copyOf(targetNames);
        asked.set(plan);
    }

    /** A server may take a request without a key that it knows as everything. */
    private static boolean isWithoutKnownKey(Batch batch, Set<Integer> unknown) {
        return switch (batch) {
            case Batch.Keys keys -> keys.keys().stream().allMatch(unknown::contains);
            case Batch.External external -> true;
            case Batch.Everything everything -> false;
        };
    }

    void cancel() {
        asked.set(null);
    }

    /**
     * What was confirmed, once: it is used up by this.
     *
     * @return empty where nothing is asked, or something has yet to be accepted or typed
     */
    Optional<ResyncPlan> take() {
        ResyncPlan plan = asked.get();
        if (plan == null || again.unknown() > 0 && !unknownAccepted.get()
                || strict && !plan.request().source().name().equals(typedSource.get())) {
            return Optional.empty();
        }
        asked.set(null);
        return Optional.of(plan);
    }

    /** The snapshot that waits for confirmation; null while there is none. */
    public ReadOnlyObjectProperty<ResyncPlan> asked() {
        return asked.getReadOnlyProperty();
    }

    /** What a person should know of past runs before they confirm. */
    Again again() {
        return again;
    }

    /** The names of the systems that receive the values. */
    List<String> targets() {
        return targets;
    }

    /** Whether the person accepts that keys whose outcome is unknown are sent again. */
    public BooleanProperty unknownAccepted() {
        return unknownAccepted;
    }

    /** Whether the name of the source must be typed, as for everything. */
    boolean isStrict() {
        return strict;
    }

    StringProperty typedSource() {
        return typedSource;
    }
}
