package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The one notice over the list: a line for each kind of finding, with the ways out. Shown only while there are any. */
final class KeyDecisions extends VBox {
    private final KeysViewModel model;

    KeyDecisions(KeysViewModel model) {
        super(2);
        this.model = model;
        getStyleClass().add("decisions");
        setId("keys.decisions");
        ToggleButton onlyWrong = new ToggleButton(Texts.text("keys.onlyWrong"));
        onlyWrong.setId("keys.onlyWrong");
        onlyWrong.setMinWidth(USE_PREF_SIZE);
        onlyWrong.selectedProperty().bindBidirectional(model.onlyWrong());
        getChildren().addAll(foreign(),
                line("keys.decide.wrong", counts -> counts.wrong() > 0,
                        counts -> Texts.text("keys.decide.wrong", counts.wrong()),
                        onlyWrong, Controls.button("keys.removeWrong", model::removeWrong)),
                line("keys.decide.ambiguous", counts -> counts.ambiguous() > 0,
                        counts -> Texts.text("keys.decide.ambiguous", counts.ambiguous()),
                        Controls.button("keys.separate", () -> model.resolveAmbiguous(true)),
                        Controls.button("keys.oneNumber", () -> model.resolveAmbiguous(false))),
                line("keys.decide.ranges", counts -> counts.ranges() > 0,
                        counts -> Texts.text("keys.decide.ranges", counts.ranges(), counts.rangeKeys()),
                        Controls.button("keys.expand", model::expandRanges)),
                line("keys.decide.duplicates", counts -> counts.duplicates() > 0,
                        counts -> Texts.text("keys.decide.duplicates", counts.repeated(), counts.duplicates()),
                        Controls.button("keys.removeDuplicates", model::removeDuplicates)));
        setMinHeight(USE_PREF_SIZE);
        Controls.showWhen(this, Bindings.createBooleanBinding(() -> model.foreign().getValue() != null
                || model.counts().get().undecided() + model.counts().get().duplicates() > 0, model.foreign(),
                model.counts()));
    }

    private Node foreign() {
        Label label = Controls.text("keys.foreign");
        label.textProperty().bind(model.foreign().map(from -> Texts.text("keys.foreign", from.label())).orElse(""));
        Controls.showWhen(label, model.foreign().map(from -> true).orElse(false));
        return label;
    }

    /** One line, whatever the width: what it says in full is its tooltip too. */
    private Node line(String key, Predicate<KeyCounts> shown, Function<KeyCounts, String> words, Node... ways) {
        Label label = new Label();
        label.setId(key);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(model.counts().map(words));
        label.setTooltip(Controls.tooltip("keys.hint." + key.substring("keys.decide.".length())));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = Controls.row(label);
        for (Node way : ways) {
            if (way instanceof Button button) {
                String hint = "keys.hint." + button.getId().substring("keys.".length());
                button.setTooltip(Controls.tooltip(hint));
                button.setAccessibleText(Texts.text(hint));
            }
            line.getChildren().add(way);
        }
        line.setSpacing(6);
        Controls.showWhen(line, model.counts().map(shown::test));
        return line;
    }
}
