package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks before keys of an unknown fate are no longer asked about. */
final class DismissCard extends VBox {

    DismissCard(Overlay overlay, long run, Runnable dismiss) {
        super(16);
        setPrefWidth(560);
        Label text = Controls.text("history.dismiss.text");
        text.setText(Texts.text("history.dismiss.text", String.valueOf(run)));
        Button confirm = Controls.button("history.dismiss.confirm", () -> {
            overlay.close();
            dismiss.run();
        });
        Button cancel = Controls.button("history.dismiss.cancel", overlay::close);
        getChildren().addAll(Controls.title("history.dismiss.title"), text,
                Controls.row(Controls.spacer(), confirm, cancel));
        overlay.ask(this, cancel, overlay::close);
    }
}
