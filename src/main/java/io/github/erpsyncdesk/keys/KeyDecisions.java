package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
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

    private final KeyCheck check;

    KeyDecisions(KeysViewModel model, KeyCheck check) {
        super(2);
        this.model = model;
        this.check = check;
        getStyleClass().add("decisions");
        setId("keys.decisions");
        ToggleButton onlyWrong = new ToggleButton(Texts.text("keys.onlyWrong"));
        onlyWrong.setId("keys.onlyWrong");
        onlyWrong.setMinWidth(USE_PREF_SIZE);
        onlyWrong.selectedProperty().bindBidirectional(model.onlyWrong());
        getChildren().addAll(foreign(), unknown(), contacts(),
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
                || model.counts().get().undecided() + model.counts().get().duplicates() > 0
                || check.findings().get().count() > 0, model.foreign(), model.counts(), check.findings()));
    }

    private Node unknown() {
        Button remove = Controls.button("keys.removeUnknown", () -> model.removeKeys(check.findings().get()));
        Button keep = Controls.button("keys.keepUnknown", check::keep);
        Controls.showWhen(keep, check.findings().map(now -> !now.kept()));
        return found("keys.decide.unknown", now -> now.count() > 0, now -> Texts.text("keys.decide.unknown",
                now.unknown().size(), now.elsewhere().size()), remove, keep);
    }

    /** Numbers that are no keys but ids of companies were meant as those, most likely. */
    private Node contacts() {
        return found("keys.decide.contacts", KeyFindings::areContacts,
                now -> Texts.text("keys.decide.contacts", now.unknown().size()), Controls.button("keys.readAsContacts",
                        () -> model.replaceKeys(check.findings().get().contacts())));
    }

    private Node found(String key, Predicate<KeyFindings> shown, Function<KeyFindings, String> words, Node... ways) {
        return line(key, check.findings().map(shown::test), check.findings().map(words), ways);
    }

    private Node foreign() {
        Label label = Controls.text("keys.foreign");
        label.textProperty().bind(model.foreign().map(from -> Texts.text("keys.foreign", from.label())).orElse(""));
        Controls.showWhen(label, model.foreign().map(from -> true).orElse(false));
        return label;
    }

    /** One line, whatever the width: what it says in full is its tooltip too. */
    private Node line(String key, Predicate<KeyCounts> shown, Function<KeyCounts, String> words, Node... ways) {
        return line(key, model.counts().map(shown::test), model.counts().map(words), ways);
    }

    private static Node line(String key, ObservableValue<Boolean> shown, ObservableValue<String> words, Node... ways) {
        Label label = new Label();
        label.setId(key);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(words);
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
        Controls.showWhen(line, shown);
        return line;
    }
}
