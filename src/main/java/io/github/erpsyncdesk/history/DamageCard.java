package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Said at every start until it is acknowledged: a damaged journal or broken settings, and where they are kept. */
public final class DamageCard extends VBox {

    public DamageCard(DamageViewModel model, Overlay overlay) {
        super(16);
        setPrefWidth(640);
        getChildren().add(Controls.title("damage.title"));
        for (Notice notice : model.notices().get()) {
            Label text = Controls.text("damage.text");
            text.setText(Texts.text(notice));
            getChildren().add(text);
        }
        Button acknowledge = Controls.button("damage.acknowledge", () -> {
            overlay.close();
            model.acknowledge();
        });
        Button later = Controls.button("damage.later", overlay::close);
        getChildren().add(Controls.row(Controls.spacer(), acknowledge, later));
        overlay.ask(this, later, overlay::close);
    }
}
