package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Session;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What is missing before keys, or everything, can be reviewed. */
final class WhyNot {
    private final Choice choice;
    private final ObservableValue<@Nullable Session> session;
    private final ObservableValue<Boolean> running;
    private final BooleanSupplier reading;
    private final ReadOnlyObjectWrapper<Notice> keys = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> everything = new ReadOnlyObjectWrapper<>();

    /** @param reading whether past runs are being read */
    WhyNot(Choice choice, ObservableValue<@Nullable Session> session, ObservableValue<Boolean> running,
            BooleanSupplier reading) {
        this.choice = choice;
        this.session = session;
        this.running = running;
        this.reading = reading;
        choice.direction().addListener(all -> judge());
        choice.keys().addListener(all -> judge());
        choice.keysProblem().addListener(all -> judge());
        session.addListener(all -> judge());
        running.addListener(all -> judge());
        judge();
    }

    /** To be called when past runs begin or end being read, too. */
    void judge() {
        Notice source = running.getValue() ? Notice.of("run.why.running")
                : session.getValue() == null || choice.direction().get() == null ? Notice.of("run.why.source")
                        : reading.getAsBoolean() ? Notice.of("run.why.lookback") : null;
        everything.set(source);
        keys.set(source != null ? source
                : choice.keysProblem().get() != null ? choice.keysProblem().get()
                        : choice.keys().get().isEmpty() ? Notice.of("keys.why.empty") : null);
    }

    /** Null where keys can be reviewed. */
    ReadOnlyObjectProperty<Notice> keys() {
        return keys.getReadOnlyProperty();
    }

    /** Null where everything can be reviewed. */
    ReadOnlyObjectProperty<Notice> everything() {
        return everything.getReadOnlyProperty();
    }
}
