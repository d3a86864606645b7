package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Every field that the sync log says was written around a run. */
public final class FieldsCard extends VBox {
    private static final double WIDTH = 920;

    private final Overlay overlay;
    private final Button close;

    public FieldsCard(FieldsViewModel model, Overlay overlay) {
        super(12);
        this.overlay = overlay;
        setPrefWidth(WIDTH);
        Label hint = Controls.text("fields.hint");
        hint.setText(Texts.text("fields.hint"));
        hint.getStyleClass().add("quiet");
        close = Controls.button("fields.close", overlay::close);
        close.setDefaultButton(true);
        getChildren().addAll(Controls.title("fields.title"), hint, FieldsPane.ofAll(model),
                Controls.row(Controls.spacer(), close));
    }

    public void ask() {
        overlay.ask(this, close, overlay::close);
    }
}
