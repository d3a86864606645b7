package io.github.erpsyncdesk.breaker;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Hands out a new wrapper each time it is asked. */
public final class FreshWrapper {
    private final ObservableList<String> lines = FXCollections.observableArrayList();

    ObservableList<String> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }
}
