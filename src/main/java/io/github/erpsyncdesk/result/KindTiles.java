package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * A tile for each kind: its number, and a switch that shows or hides its lines. Kinds that are bad news appear only
 * with lines.
 */
final class KindTiles extends FlowPane {
    private final ResultViewModel model;

    KindTiles(ResultViewModel model) {
        super(6, 6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        for (ResultKind kind : ResultKind.values()) {
            getChildren().add(tile(kind));
        }
    }

    private ToggleButton tile(ResultKind kind) {
        Label number = new Label();
        number.getStyleClass().add("tile-number");
        number.setId("result.count." + kind);
        number.textProperty().bind(model.summary().map(summary -> shown(kind, summary)).orElse(""));
        Label word = new Label(Kinds.word(kind));
        word.getStyleClass().add("tile-word");
        Controls.showWhen(word, Fit.isHigh(this));
        HBox content = Controls.row(Kinds.icon(kind), number, word);
        ToggleButton tile = new ToggleButton(null, content);
        tile.setId("result.tile." + kind);
        tile.getStyleClass().addAll("tile", Kinds.styleClass(kind));
        tile.setSelected(!model.filter().hidden().contains(kind));
        tile.setTooltip(Controls.tooltip("result.tile." + kind));
        tile.accessibleTextProperty().bind(number.textProperty().map(count -> Kinds.word(kind) + ": " + count));
        tile.setOnAction(event -> {
            if (tile.isSelected()) {
                model.filter().hidden().remove(kind);
            } else {
                model.filter().hidden().add(kind);
            }
        });
        Follow.contents(tile, model.filter().hidden(), () -> tile.setSelected(!model.filter().hidden().contains(kind)));
        Controls.showWhen(tile,
                model.summary().map(summary -> kind.isChange()
                        || (kind == ResultKind.NOT_REPORTED && summary.ended()
                                && !summary.run().request().isEverything())
                        || summary.count(kind) > 0).orElse(false));
        return tile;
    }

    private static String shown(ResultKind kind, RunSummary summary) {
        boolean unsaid = kind == ResultKind.NOT_REPORTED && summary.notReported().isEmpty();
        return unsaid ? Texts.text("result.notReported.unsaid") : Texts.number(summary.count(kind));
    }
}
