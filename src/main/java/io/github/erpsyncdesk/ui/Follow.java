package io.github.erpsyncdesk.ui;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A node follows a value for as long as the node lives: the node holds what listens, and the value holds the node only
 * weakly. A view that is dropped is gone, and a listener is never lost before its view is.
 */
public final class Follow {

    private Follow() {}

    /** Calls with the value now and whenever it has become another one. */
    public static <T> void value(Node owner, ObservableValue<T> value, Consumer<T> action) {
        ObjectProperty<T> own = new SimpleObjectProperty<>();
        own.bind(value);
        own.subscribe(action);
        owner.getProperties().put(own, own);
    }
}
