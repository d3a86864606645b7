package io.github.erpsyncdesk.run;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/**
 * The footer: what would run, in one sentence, and the way to review it; while it runs, how far it is and how to stop.
 */
public final class RunView extends VBox {
    private static final KeyCombination REVIEW_KEY = new KeyCodeCombination(KeyCode.ENTER,
            KeyCombination.SHORTCUT_DOWN);

    private final ReviewViewModel review;
    private final Label why = Controls.text("run.why");
    private final ObservableValue<Boolean> done;

    /** What leads out of here: a task to be stopped, and a past run to be shown, by its number. */
    public record Ways(TaskStop stop, LongConsumer showRun) {}

    /** @param open tasks of earlier runs that are still followed */
    public RunView(ReviewViewModel review, RunViewModel model, OpenTasksViewModel open, Ways ways, Overlay overlay) {
        super(8);
        this.review = review;
        done = review.isDone();
        getStyleClass().add("run-footer");
        HBox ready = ready();
        Controls.showWhen(ready, model.running().not());
        RunningRow running = new RunningRow(model, ways.stop(), overlay);
        Controls.showWhen(running, model.running());
        getChildren().addAll(Controls.notice("tasks.open", "quiet", open.said()), ready, running);
        Follow.change(this, review.keys().asked(), (before, plan) -> {
            if (plan == null) {
                overlay.close();
            } else {
                new ReviewCard(review, overlay, plan, ways.showRun()).ask();
            }
        });
        Follow.change(this, review.everything().asked(), (before, direction) -> {
            if (direction == null) {
                overlay.close();
            } else {
                new EverythingCard(review, overlay, direction, ways.showRun()).ask();
            }
        });
        sceneProperty().addListener((all, before, scene) -> {
            if (before != null) {
                before.getAccelerators().remove(REVIEW_KEY);
            }
            if (scene != null) {
                scene.getAccelerators().put(REVIEW_KEY, this::reviewByKey);
            }
        });
    }

    /** A scene's accelerators work behind a question and on other screens too; there this one shall do nothing. */
    private void reviewByKey() {
        if (getScene() == null || isDisabled()) {
            return;
        }
        if (review.whyNot().get() != null) {
            why.requestFocus(); // a key that does nothing says why
        }
        review.startReview();
    }

    private HBox ready() {
        Label sentence = Controls.text("run.sentence");
        sentence.getStyleClass().add("run-sentence");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(this::sentence, review.choice().direction(), review.choice().keys(),
                        review.choice().blanks(),
                        review.choice().keysProblem()));
        why.getStyleClass().add("quiet");
        why.setFocusTraversable(false);
        why.textProperty().bind(Bindings.createStringBinding(this::reason, review.whyNot(), done));
        Controls.showWhen(why, why.textProperty().isNotEmpty());
        VBox words = new VBox(2, sentence, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button everything = Controls.button("run.everything", review::startEverything);
        everything.getStyleClass().add(Styles.FLAT);
        everything.disableProperty().bind(present(review.whyNotEverything()));
        Button go = Controls.button("run.review", Feather.EYE, review::startReview);
        go.setTooltip(Controls.tooltip("run.review.hint"));
        Follow.value(this, done, is -> {
            go.setText(Texts.text(is ? "run.review.again" : "run.review"));
            go.getStyleClass().remove(Styles.ACCENT);
            if (!is) {
                go.getStyleClass().add(Styles.ACCENT);
            }
        });
        go.disableProperty().bind(present(review.whyNot()));
        VBox blankChoice = new VBox(2, Controls.label("run.blanks"), blanks(), onServer());
        blankChoice.setMinWidth(USE_PREF_SIZE);
        HBox row = Controls.row(blankChoice, words, everything, go);
        row.setSpacing(16);
        return row;
    }

    /** Why nothing can be reviewed, or that it was done already. */
    private String reason() {
        Notice notice = review.whyNot().get();
        return notice != null ? Texts.text(notice) : done.getValue() ? Texts.text("run.done") : "";
    }

    private SegmentedButton blanks() {
        ToggleButton keep = choice(BlankRule.KEEP);
        ToggleButton overwrite = choice(BlankRule.OVERWRITE);
        SegmentedButton segmented = new SegmentedButton(keep, overwrite);
        segmented.getStyleClass().add("blank-rule");
        Follow.value(segmented, review.choice().blanks(),
                now -> (now == BlankRule.KEEP ? keep : overwrite).setSelected(true));
        segmented.getToggleGroup().selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                review.choice().blanks().set(keep.equals(now) ? BlankRule.KEEP : BlankRule.OVERWRITE);
            }
        });
        return segmented;
    }

    /** Offered where the server does the same: there, blank values overwrite. */
    private CheckBox onServer() {
        CheckBox box = new CheckBox(Texts.text("run.onServer"));
        box.setId("run.onServer");
        box.setTooltip(Controls.tooltip("run.onServer.hint"));
        box.selectedProperty().bindBidirectional(review.choice().onServer());
        Controls.showWhen(box, review.choice().blanks().map(rule -> rule == BlankRule.OVERWRITE));
        return box;
    }

    private static ToggleButton choice(BlankRule rule) {
        ToggleButton choice = new ToggleButton(Texts.text("blanks." + rule));
        choice.setId("blanks." + rule);
        choice.getStyleClass().add("blank-" + rule.name().toLowerCase(Locale.ROOT));
        choice.setTooltip(Controls.tooltip("blanks.words." + rule));
        return choice;
    }

    private String sentence() {
        Direction direction = review.choice().direction().get();
        String from = direction == null ? Texts.text("run.sentence.noSource") : RunWords.direction(direction);
        return review.choice().keys().get()
                .map(keys -> Texts.text("run.sentence", keys.size(), from,
                        Texts.text("blanks.words." + review.choice().blanks().get())))
                .orElse(Texts.text(undecided() ? "run.sentence.undecided" : "run.sentence.noKeys", from));
    }

    /** Whether there are entries, of which some wait for a decision. */
    private boolean undecided() {
        Notice problem = review.choice().keysProblem().get();
        return problem != null && !problem.key().equals("keys.why.empty");
    }

    private static ObservableValue<Boolean> present(ObservableValue<?> value) {
        return value.map(any -> true).orElse(false);
    }
}
