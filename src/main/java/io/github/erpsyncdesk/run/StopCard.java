package io.github.erpsyncdesk.run;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asked before waiting is stopped, which makes the current batch unknown. Goes away when the run ends meanwhile. */
final class StopCard extends VBox {

    StopCard(RunViewModel model, Overlay overlay) {
        super(16);
        setPrefWidth(560);
        Label text = Controls.text("stop.text");
        text.setText(Texts.text("stop.text"));
        Button stop = Controls.button("stop.now", () -> {
            overlay.close();
            model.stopWaiting();
        });
        stop.getStyleClass().add(Styles.DANGER);
        Button wait = Controls.button("stop.wait", overlay::close);
        getChildren().addAll(Controls.title("stop.title"), text, Controls.row(stop, Controls.spacer(), wait));
        overlay.ask(this, wait, overlay::close);
        Follow.value(this, model.running(), running -> {
            if (!running && getScene() != null) {
                overlay.close();
            }
        });
    }
}
