package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the preview of the list, by a click or by its key while it is on the screen. */
public final class PreviewButton extends Button {
    static final KeyCombination KEY = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    public PreviewButton(PreviewViewModel model) {
        super(Texts.text("preview.show"), new FontIcon(Feather.COLUMNS));
        setId("preview.show");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tooltip("preview.show.hint"));
        disableProperty().bind(model.ready().not());
        setOnAction(event -> model.start());
        sceneProperty().addListener((all, before, scene) -> {
            if (before != null) {
                before.getAccelerators().remove(KEY);
            }
            if (scene != null) {
                scene.getAccelerators().put(KEY, this::fire);
            }
        });
    }
}
