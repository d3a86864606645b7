package io.github.erpsyncdesk.keys;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asked at a log-in while the list holds keys of another server: an empty list is the safe answer. */
public final class ForeignKeysCard extends VBox {
    private final Overlay overlay;
    private final KeysViewModel model;
    private final Button empty;

    public ForeignKeysCard(KeysViewModel model, Overlay overlay) {
        super(16);
        this.model = model;
        this.overlay = overlay;
        setPrefWidth(600);
        Label text = Controls.text("keys.foreign.text");
        text.setText(Texts.text("keys.foreign.text", model.counts().get().entries(), model.foreign().get().label()));
        empty = Controls.button("keys.foreign.empty", this::startEmpty);
        empty.setDefaultButton(true);
        empty.getStyleClass().add(Styles.ACCENT);
        Button keep = Controls.button("keys.foreign.keep", overlay::close);
        keep.setText(Texts.text("keys.foreign.keep", model.counts().get().entries()));
        getChildren().addAll(Controls.title("keys.foreign.title"), text,
                Controls.row(keep, Controls.spacer(), empty));
    }

    public void ask() {
        overlay.ask(this, empty, this::startEmpty);
    }

    private void startEmpty() {
        overlay.close();
        model.clear();
    }
}
