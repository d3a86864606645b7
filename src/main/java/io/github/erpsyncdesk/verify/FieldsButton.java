package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Opens what the sync log says of the shown run; nothing to press while none has ended. */
public final class FieldsButton extends HBox {

    public FieldsButton(FieldsViewModel model, Overlay overlay) {
        var button = Controls.iconButton("fields.show", Feather.EDIT_3, () -> new FieldsCard(model, overlay).ask());
        button.disableProperty().bind(model.run().map(run -> run.id() == 0).orElse(true));
        getChildren().add(button);
    }
}
