package io.github.erpsyncdesk.result;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What the ERP system says of the run, in the person's language; technical details and code folded below. */
final class Explanations extends VBox {
    private final ResultViewModel model;

    Explanations(ResultViewModel model) {
        super(6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        setId("result.explanations");
        Follow.value(this, model.summary(), now -> show());
        Follow.change(this, model.language(), (before, now) -> show());
        Controls.showWhen(this, model.summary()
                .map(summary -> !summary.explanations().isEmpty() || !summary.unreadable().isEmpty()).orElse(false));
    }

    private void show() {
        getChildren().clear();
        RunSummary summary = model.summary().get();
        if (summary == null) {
            return;
        }
        summary.explanations().forEach(answer -> getChildren().add(explanation(answer)));
        if (!summary.unreadable().isEmpty()) {
            getChildren().add(folded("result.unreadable", Texts.text("result.unreadable", summary.unreadable().size()),
                    String.join("\n", summary.unreadable().stream().limit(100).toList())));
        }
    }

    private VBox explanation(PluginAnswer answer) {
        Label user = Controls.text("result.explanation");
        String said = answer.user().in(model.language().get());
        user.setText(said.isBlank() ? Texts.text("result.explanation.none") : Texts.text("result.explanation", said));
        VBox box = new VBox(4, user);
        box.getStyleClass().add("explanation");
        String details = (answer.errorCode().isBlank() ? "" : Texts.text("result.errorCode", answer.errorCode()) + "\n")
                + answer.technical();
        if (!details.isBlank()) {
            box.getChildren().add(folded("result.technical", Texts.text("result.technical"), details.strip()));
        }
        return box;
    }

    private static TitledPane folded(String id, String title, String details) {
        Label text = Controls.text(id + ".text");
        text.setText(details);
        TitledPane pane = new TitledPane(title, text);
        pane.setId(id);
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.getStyleClass().add(Styles.DENSE);
        return pane;
    }
}
