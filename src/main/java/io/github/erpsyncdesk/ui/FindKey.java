package io.github.erpsyncdesk.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Ctrl+F goes to the search field that is nearest to what has the focus. */
public final class FindKey {

    private FindKey() {}

    /** What is in the root may take the key for itself. */
    public static void on(Parent root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                Node focused = root.getScene().getFocusOwner();
                SearchField field = nearest(focused == null ? root : focused);
                if (field != null) {
                    field.requestFocus();
                    field.selectAll();
                    event.consume();
                }
            }
        });
    }

    private static @Nullable SearchField nearest(Node start) {
        for (Node at = start; at != null; at = at.getParent()) {
            SearchField field = in(at);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable SearchField in(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node instanceof SearchField field) {
            return field;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                SearchField field = in(child);
                if (field != null) {
                    return field;
                }
            }
        }
        return null;
    }
}
