package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What waits for a person's decision, each kind with the ways out. Shown only while there is something. */
final class KeyDecisions extends VBox {
    private final KeysViewModel model;

    KeyDecisions(KeysViewModel model) {
        super(6);
        this.model = model;
        ToggleButton onlyWrong = new ToggleButton(Texts.text("keys.onlyWrong"));
        onlyWrong.setId("keys.onlyWrong");
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
    }

    private Node foreign() {
        Label label = Controls.text("keys.foreign");
        label.textProperty().bind(model.foreign().map(from -> Texts.text("keys.foreign", from.label())).orElse(""));
        VBox line = new VBox(label);
        line.getStyleClass().add("decision");
        Controls.showWhen(line, model.foreign().map(from -> true).orElse(false));
        return line;
    }

    private Node line(String key, Predicate<KeyCounts> shown, Function<KeyCounts, String> words, Node... ways) {
        Label label = Controls.text(key);
        label.textProperty().bind(model.counts().map(words));
        VBox line = new VBox(4, label, new FlowPane(6, 4, ways));
        line.getStyleClass().add("decision");
        Controls.showWhen(line, model.counts().map(shown::test));
        return line;
    }
}
