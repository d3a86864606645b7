package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The only way to everything: the source's name typed, three seconds of waiting, and a button of its own. Nothing is
 * sent from here.
 */
public final class EverythingConfirmation {
    static final int ARMING_SECONDS = 3;

    private final Background background;
    private final StringProperty typedName = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Direction> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper secondsToArm = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper();
    private Timekeeper.Cancel ticks = () -> {};

    EverythingConfirmation(Background background) {
        this.background = background;
        typedName.addListener(all -> arm());
        secondsToArm.addListener(all -> arm());
    }

    void ask(Direction direction) {
        ticks.cancel();
        typedName.set("");
        secondsToArm.set(ARMING_SECONDS);
        asked.set(direction);
        ticks = background.every(Duration.ofSeconds(1), () -> secondsToArm.set(Math.max(0, secondsToArm.get() - 1)));
        arm();
    }

    private void arm() {
        armed.set(
                asked.get() != null && secondsToArm.get() == 0 && asked.get().source().name().equals(typedName.get()));
    }

    void cancel() {
        ticks.cancel();
        asked.set(null);
        typedName.set("");
        armed.set(false);
    }

    /**
     * What was confirmed, once: it is used up by this.
     *
     * @param direction the one that is chosen now
     * @return empty where it is not armed, or was asked for another direction
     */
    Optional<Scope.Everything> take(Direction direction) {
        if (!armed.get() || !asked.get().equals(direction)) {
            return Optional.empty();
        }
        try {
            Scope.Everything scope = new Scope.Everything(direction.source(), typedName.get());
            cancel();
            return Optional.of(scope);
        } catch (Rejected e) {
            armed.set(false);
            return Optional.empty();
        }
    }

    /** The direction that waits for its confirmation; null while none does. */
    public ReadOnlyObjectProperty<Direction> asked() {
        return asked.getReadOnlyProperty();
    }

    public StringProperty typedName() {
        return typedName;
    }

    public ReadOnlyIntegerProperty secondsToArm() {
        return secondsToArm.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty armed() {
        return armed.getReadOnlyProperty();
    }
}
