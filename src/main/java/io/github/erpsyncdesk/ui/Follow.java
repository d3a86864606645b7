package io.github.erpsyncdesk.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
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
        own(owner, value).subscribe(action);
    }

    /** Calls whenever the value has become another one, with the one before and the one now. */
    public static <T> void change(Node owner, ObservableValue<T> value, BiConsumer<T, T> action) {
        own(owner, value).subscribe(action);
    }

    /** Calls whenever a list, a set or a map has changed. */
    public static void contents(Node owner, Observable contents, Runnable action) {
        InvalidationListener own = all -> action.run();
        contents.addListener(new WeakInvalidationListener(own));
        owner.getProperties().put(own, own);
    }

    private static <T> ObjectProperty<T> own(Node owner, ObservableValue<T> value) {
        ObjectProperty<T> own = new SimpleObjectProperty<>();
        own.bind(value);
        owner.getProperties().put(own, own);
        return own;
    }
}
