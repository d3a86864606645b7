package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Notice;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;

/**
 * Stopping a task of the server, which another stage does.
 *
 * @param ask has a person asked whether this task is to be stopped
 * @param said how the last request stands; null where there is nothing to say
 */
public record TaskStop(IntConsumer ask, ObservableValue<Notice> said) {}
