package io.github.erpsyncdesk.result;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.shell.DetailsCard;
import io.github.erpsyncdesk.shell.DetailsCard.Detail;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the ERP system says of the run, in the person's language; technical details and code folded below. */
final class Explanations extends VBox {
    private static final double TWO_LINES = 40;

    private final ResultViewModel model;
    private final Overlay overlay;
    private final ObservableValue<Boolean> high = Fit.isHigh(this);

    /** @param overlay where explanations are read that a low window has no place for */
    Explanations(ResultViewModel model, Overlay overlay) {
        super(6);
        this.model = model;
        this.overlay = overlay;
        setMinHeight(USE_PREF_SIZE);
        setId("result.explanations");
        Follow.value(this, model.summary(), now -> show());
        Follow.change(this, model.language(), (before, now) -> show());
        Follow.change(this, high, (before, now) -> show());
        Controls.showWhen(this, model.summary()
                .map(summary -> !summary.explanations().isEmpty() || !summary.unreadable().isEmpty()).orElse(false));
    }

    private void show() {
        getChildren().clear();
        RunSummary summary = model.summary().get();
        if (summary == null) {
            return;
        }
        if (!high.getValue() && !summary.explanations().isEmpty()) {
            getChildren().add(inShort(summary));
            return;
        }
        summary.explanations().forEach(answer -> getChildren().add(explanation(answer)));
        if (!summary.unreadable().isEmpty()) {
            getChildren().add(folded("result.unreadable", Texts.text("result.unreadable", summary.unreadable().size()),
                    String.join("\n", summary.unreadable().stream().limit(100).toList())));
        }
    }

    private String words(PluginAnswer answer) {
        String said = answer.user().in(model.language().get());
        return said.isBlank() ? Texts.text("result.explanation.none") : Texts.text("result.explanation", said);
    }

    private static String details(PluginAnswer answer) {
        return (answer.errorCode().isBlank() ? "" : Texts.text("result.errorCode", answer.errorCode()) + "\n")
                + answer.technical();
    }

    /** Two lines, and a way to all of it. */
    private HBox inShort(RunSummary summary) {
        Label words = new Label(summary.explanations().stream().map(this::words).collect(Collectors.joining(" ")));
        words.setId("result.explanation");
        words.setWrapText(true);
        words.setMaxHeight(TWO_LINES);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Controls.row(words, Controls.button("result.explanation.read", () -> read(summary)));
        row.getStyleClass().add("explanation");
        return row;
    }

    private void read(RunSummary summary) {
        List<Detail> details = new ArrayList<>();
        for (PluginAnswer answer : summary.explanations()) {
            details.add(new Detail("details.explanation", Texts.text("result.explanation.who"), words(answer)));
            details.add(new Detail("details.technical", Texts.text("result.technical"), details(answer).strip()));
        }
        if (!summary.unreadable().isEmpty()) {
            details.add(new Detail("details.unreadable", Texts.text("result.unreadable", summary.unreadable().size()),
                    String.join("\n", summary.unreadable().stream().limit(100).toList())));
        }
        new DetailsCard(overlay, Texts.text("result.explanation.title"), details);
    }

    private VBox explanation(PluginAnswer answer) {
        Label user = Controls.text("result.explanation");
        user.setText(words(answer));
        VBox box = new VBox(4, user);
        box.getStyleClass().add("explanation");
        String details = details(answer);
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
