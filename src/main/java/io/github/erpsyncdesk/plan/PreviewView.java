package io.github.erpsyncdesk.plan;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane "Preview of changes": a sentence, what to know of it, and the values now and after, field by field. */
public final class PreviewView extends VBox {
    /** From this height of the window on, the picture is shown. */
    private static final double HIGH = 640;

    private final PreviewViewModel model;
    private final PreviewTable table;

    /**
     * @param overlay where a record is shown in full
     * @param ways what else can be done with the preview, such as saving it
     */
    public PreviewView(PreviewViewModel model, Overlay overlay, List<Node> ways) {
        super(8);
        this.model = model;
        table = new PreviewTable(model, overlay);
        getStyleClass().add("pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), summary(), new PreviewNotices(model, () -> then(model::startAll)), grid(),
                new PreviewTiles(model),
                new PreviewFilters(model.lines()), table, below(ways));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl field && !field.getText().isEmpty();
            if (event.getCode() == KeyCode.ESCAPE && !typing) {
                event.consume();
                model.close();
            } else if (PreviewButton.KEY.match(event)) {
                event.consume();
                model.start();
            }
        });
    }

    /** Puts the focus where reading begins. */
    public void focusFirst() {
        table.requestFocus();
    }

    /** The button that did it may go: the focus does not wander off then. */
    private void then(Runnable action) {
        table.requestFocus();
        action.run();
    }

    private HBox head() {
        ObservableValue<Boolean> reads = model.progress().map(now -> true).orElse(false);
        Label words = Controls.label("preview.progress", 0, 0);
        words.textProperty().bind(model.progress()
                .map(now -> Texts.text("preview.progress", now.done(), now.wanted())).orElse(""));
        ProgressBar bar = new ProgressBar();
        bar.setId("preview.bar");
        bar.setAccessibleText(Texts.text("preview.bar"));
        bar.progressProperty().bind(Bindings.createDoubleBinding(() -> {
            PreviewReading.Progress now = model.progress().get();
            return now == null ? 0 : (double) now.done() / now.wanted();
        }, model.progress()));
        HBox progress = Controls.row(words, bar,
                Controls.button("preview.stop", Feather.SQUARE, () -> then(model::stop)));
        Controls.showWhen(progress, reads);
        Button again = Controls.button("preview.again", Feather.REFRESH_CW, () -> then(model::start));
        again.disableProperty().bind(model.ready().not());
        Controls.showWhen(again, reads.map(now -> !now));
        return Controls.row(Controls.title("preview.title"), Controls.spacer(), progress, again,
                Controls.button("preview.close", Feather.ARROW_LEFT, model::close));
    }

    private VBox summary() {
        Label sentence = Controls.text("preview.sentence");
        sentence.getStyleClass().add("headline");
        sentence.textProperty().bind(Bindings.createStringBinding(() -> {
            Preview shown = model.shown().get();
            return model.progress().get() != null && shown.records().isEmpty() ? Texts.text("preview.empty.reading")
                    : Texts.text(shown.summary());
        }, model.shown(), model.progress()));
        Label uncertain = Controls.text("preview.uncertain");
        uncertain.setText(Texts.text("preview.uncertain"));
        uncertain.getStyleClass().add("quiet");
        return new VBox(2, sentence, uncertain);
    }

    /** In a low window the lines themselves come first. */
    private PreviewGrid grid() {
        PreviewGrid grid = new PreviewGrid(model);
        Controls.showWhen(grid, sceneProperty().flatMap(Scene::heightProperty)
                .map(height -> height.doubleValue() >= HIGH).orElse(true));
        return grid;
    }

    private FlowPane below(List<Node> ways) {
        Label lines = Controls.text("preview.lines");
        lines.getStyleClass().add("quiet");
        lines.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.text("preview.lines", model.lines().shown().size(), model.lines().total()),
                model.lines().shown()));
        Button copy = Controls.button("preview.copy", Feather.COPY, () -> ClipboardText.put(table.text()));
        copy.getStyleClass().add(Styles.FLAT);
        Button remove = Controls.button("preview.remove", Feather.CHECK_CIRCLE, () -> then(model::removeEqual));
        remove.textProperty().bind(model.shown().map(now -> Texts.text("preview.remove", now.equal())));
        Controls.showWhen(remove, Bindings.createBooleanBinding(
                () -> model.progress().get() == null && model.shown().get().equal() > 0, model.progress(),
                model.shown()));
        FlowPane below = new FlowPane(8, 6, copy, remove);
        below.getChildren().addAll(ways);
        below.getChildren().add(lines);
        return below;
    }
}
