package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The last run here, as far as what is chosen now would repeat it. */
final class LastRun {
    private final RunViewModel run;
    private final Choice choice;
    private final ObservableValue<@Nullable Session> session;
    private final ObservableValue<Optional<RunRecord>> record;
    private final ObservableValue<Boolean> done;

    LastRun(RunViewModel run, Choice choice, ObservableValue<@Nullable Session> session) {
        this.run = run;
        this.choice = choice;
        this.session = session;
        record = Bindings.createObjectBinding(this::ofThisChoice, run.running(), run.record(), session,
                choice.direction(), choice.blanks());
        done = Bindings.createBooleanBinding(
                () -> record.getValue().filter(last -> choice.areKeysOf(last.request())).isPresent(), record,
                choice.keys());
    }

    private Optional<RunRecord> ofThisChoice() {
        Session with = session.getValue();
        return Optional.ofNullable(run.running().get() || with == null ? null : run.record().get())
                .filter(last -> with != null && with.server().sameDatabaseAs(last.request().server())
                        && choice.isWayOf(last.request()));
    }

    /** The run, where it has ended and where the source and the rule for blanks are still chosen. */
    ObservableValue<Optional<RunRecord>> record() {
        return record;
    }

    /** Whether what is chosen now is what the run has done. */
    ObservableValue<Boolean> isDone() {
        return done;
    }
}
