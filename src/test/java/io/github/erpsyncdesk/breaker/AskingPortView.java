package io.github.erpsyncdesk.breaker;

import io.github.erpsyncdesk.port.Background;
import javafx.scene.layout.VBox;

/** A view that has a service, whatever its name ends with. */
public final class AskingPortView extends VBox {
    private final Background background;

    AskingPortView(Background background) {
        this.background = background;
    }

    void ask() {
        background.onScreen(() -> setDisable(true));
    }
}
