package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Looks at all keys of the shown run. Where that cannot be done now, the tooltip says why. */
public final class VerifyButton extends HBox {
    private final VerifyViewModel model;
    private final Button button;
    private final Tooltip why = Controls.tooltip("verify.start.hint");

    public VerifyButton(VerifyViewModel model) {
        this.model = model;
        button = Controls.button("verify.start", Feather.CHECK_SQUARE, model::checkAll);
        getChildren().add(button);
        Tooltip.install(this, why); // a disabled button shows none itself
        Follow.value(this, model.whyNot(), now -> refresh());
        Follow.value(this, model.progress(), now -> refresh());
        Follow.value(this, model.run(), now -> refresh());
        Follow.value(this, model.found(), now -> refresh());
        Follow.value(this, model.open(), now -> refresh());
    }

    private void refresh() {
        Notice reason = model.whyNot().get();
        boolean isOffered = reason == null && model.found().get() == null && !model.open().get().isEmpty();
        Controls.show(this, !isOffered); // the offer above the records comes first
        button.setDisable(reason != null || model.run().get() == null || model.progress().get() != null);
        why.setText(reason == null ? Texts.text("verify.start.hint") : Texts.text(reason));
        button.setAccessibleHelp(why.getText());
    }
}
