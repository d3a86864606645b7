package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says before anything is entered that no run can begin, such as because a second window is open. */
public final class ReadOnlyCard extends VBox {

    public ReadOnlyCard(DamageViewModel model, Overlay overlay) {
        super(16);
        setPrefWidth(560);
        Label text = Controls.text("readOnly.text");
        text.setText(Texts.text("readOnly.text", Texts.text(model.readOnly().get())));
        Runnable read = () -> {
            overlay.close();
            model.readOnlyWasRead();
        };
        Button close = Controls.button("readOnly.continue", read);
        getChildren().addAll(Controls.title("readOnly.title"), text, Controls.row(Controls.spacer(), close));
        overlay.ask(this, close, read);
    }
}
