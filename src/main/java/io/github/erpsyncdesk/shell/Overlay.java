package io.github.erpsyncdesk.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A window's content with space for one question above it. While a question is open, nothing behind it can be reached
 * by mouse or keyboard, Escape means no, and the focus is where the question puts it.
 */
public final class Overlay extends StackPane {
    private final StackPane scrim = new StackPane();
    private Node content = new Region();
    private @Nullable Node before;
    private Runnable onCancel = () -> {};

    public Overlay() {
        scrim.getStyleClass().add("scrim");
        scrim.setAlignment(Pos.CENTER);
        scrim.setVisible(false);
        getChildren().addAll(content, scrim);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (scrim.isVisible() && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onCancel.run();
            }
        });
    }

    public void setContent(Node node) {
        content = node;
        getChildren().setAll(node, scrim);
    }

    /** @param focus the control that has the focus first: the one that does no harm */
    public void ask(Region card, Node focus, Runnable cancel) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        onCancel = cancel;
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scrim.getChildren().setAll(card);
        scrim.setVisible(true);
        content.setDisable(true);
        focus.requestFocus();
    }

    public void close() {
        if (!scrim.isVisible()) {
            return;
        }
        scrim.setVisible(false);
        scrim.getChildren().clear();
        content.setDisable(false);
        onCancel = () -> {};
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    public boolean isAsking() {
        return scrim.isVisible();
    }
}
