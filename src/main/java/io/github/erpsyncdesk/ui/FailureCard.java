package io.github.erpsyncdesk.ui;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Failure;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A failure as a person needs it: what it means for the records, what happened, what to do now, a code, and details to
 * copy.
 */
public final class FailureCard extends VBox {
    private final Label effect = Controls.text("failure.effect");
    private final Label what = Controls.text("failure.what");
    private final Label todo = Controls.text("failure.todo");
    private final Label code = Controls.text("failure.code");
    private final Label page = Controls.text("failure.page");
    private final TitledPane about = new TitledPane(Texts.text("failure.about"), page);
    private @Nullable Failure shown;

    private Function<Failure, String> heading = failure -> Texts.text("effect." + failure.effect());

    public FailureCard() {
        super(4);
        getStyleClass().add("failure-card");
        setMinHeight(USE_PREF_SIZE);
    }

    private void build() {
        effect.getStyleClass().add("failure-effect");
        code.getStyleClass().add("quiet");
        effect.setFocusTraversable(true);
        getChildren().addAll(effect, what, todo, Controls.row(code, Controls.spacer(),
                Controls.button("failure.copy", Feather.COPY, this::copy)), about);
        about.setId("failure.about");
        about.setAnimated(false);
        about.setExpanded(false);
        about.getStyleClass().add(Styles.DENSE);
    }

    /** Heads a failure by more than its own effect. */
    public FailureCard headed(Function<Failure, String> words) {
        heading = words;
        return this;
    }

    /** Shows the failure while there is one. */
    public FailureCard bind(ObservableValue<Failure> failure) {
        Controls.showWhen(this, failure.map(value -> true).orElse(false));
        Follow.value(this, failure, this::show);
        return this;
    }

    private void show(@Nullable Failure failure) {
        shown = failure;
        if (failure != null) {
            if (getChildren().isEmpty()) {
                build();
            }
            effect.setText(heading.apply(failure));
            what.setText(Texts.text(failure.what()));
            todo.setText(Texts.text(failure.todo()));
            code.setText(Texts.text("failure.code", failure.code().stored()));
            page.setText(ErrorPages.of(failure.code()).orElse(""));
            about.setExpanded(false);
        }
    }

    private void copy() {
        String details = shown == null ? "" : shown.details();
        ClipboardContent content = new ClipboardContent();
        content.putString(
                String.join("\n", effect.getText(), what.getText(), todo.getText(), code.getText(), details));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
