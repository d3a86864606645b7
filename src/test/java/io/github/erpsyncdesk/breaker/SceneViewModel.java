package io.github.erpsyncdesk.breaker;

import javafx.scene.control.Label;

/** A view model that holds a control. */
public final class SceneViewModel {
    private final Label label = new Label();

    String text() {
        return label.getText();
    }
}
