package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** A tile for each kind: its number, and a switch that shows or hides its lines. */
final class PreviewTiles extends FlowPane {
    private final PreviewViewModel model;

    PreviewTiles(PreviewViewModel model) {
        super(6, 6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        for (PreviewKind kind : PreviewKind.values()) {
            getChildren().add(tile(kind));
        }
    }

    private ToggleButton tile(PreviewKind kind) {
        Label number = new Label();
        number.getStyleClass().add("tile-number");
        number.setId("preview.count." + kind);
        number.textProperty().bind(model.shown().map(now -> Texts.number(now.count(kind))));
        Label word = new Label(Kinds.word(kind));
        word.getStyleClass().add("tile-word");
        ToggleButton tile = new ToggleButton(null, Controls.row(Kinds.icon(kind), number, word));
        tile.setId("preview.tile." + kind);
        tile.getStyleClass().addAll("tile", Kinds.styleClass(kind));
        tile.setTooltip(Controls.tooltip("preview.tile." + kind));
        tile.accessibleTextProperty().bind(number.textProperty().map(count -> Kinds.word(kind) + ": " + count));
        tile.setSelected(!model.lines().hidden().contains(kind));
        tile.setOnAction(event -> {
            if (tile.isSelected()) {
                model.lines().hidden().remove(kind);
            } else {
                model.lines().hidden().add(kind);
            }
        });
        Follow.contents(tile, model.lines().hidden(),
                () -> tile.setSelected(!model.lines().hidden().contains(kind)));
        return tile;
    }
}
