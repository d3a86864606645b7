package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.RunHead;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A line of the list: stays the same object, and so stays selected, when its note or pin changes. */
public final class PastRun {
    private final ReadOnlyObjectWrapper<RunHead> head;

    PastRun(RunHead head) {
        this.head = new ReadOnlyObjectWrapper<>(head);
    }

    public long id() {
        return head.get().id();
    }

    public ReadOnlyObjectProperty<RunHead> head() {
        return head.getReadOnlyProperty();
    }

    void change(UnaryOperator<RunHead> change) {
        head.set(change.apply(head.get()));
    }
}
