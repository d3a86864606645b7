package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The footer while something runs: how far it is, what it waits for, and how to stop it. */
final class RunningRow extends HBox {
    private final RunViewModel model;
    private final Overlay overlay;
    private final TaskStop taskStop;
    private final ObservableValue<Boolean> isTask;
    private final ObservableValue<Boolean> asked;
    private final ObservableValue<Boolean> several;

    RunningRow(RunViewModel model, TaskStop taskStop, Overlay overlay) {
        super(16);
        this.model = model;
        this.overlay = overlay;
        this.taskStop = taskStop;
        isTask = model.task().map(task -> true).orElse(false);
        asked = model.loginAgain().question().map(any -> true).orElse(false);
        several = model.progress().map(now -> now.batches() > 1).orElse(false);
        setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = bar();
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(28, 28);
        Controls.showWhen(turning, bar.visibleProperty().not());
        getChildren().addAll(turning, bar, text(), logIn(), pause(), afterBatch(), stopTask(), stopWaiting());
        Follow.change(this, model.loginAgain().question(), (before, question) -> {
            if (question != null && !overlay.isAsking()) { // while another question is open, the button leads there
                new LoginAgainCard(model, overlay, question);
            }
        });
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setId("run.progress");
        bar.setPrefWidth(220);
        bar.setAccessibleText(Texts.text("run.progress"));
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::part, model.progress(), model.task()));
        Controls.showWhen(bar, Bindings.createBooleanBinding(() -> several.getValue() || isTask.getValue(), several,
                isTask));
        return bar;
    }

    private double part() {
        ServerTask task = model.task().get();
        Progress now = model.progress().get();
        return task != null ? task.percent() / 100.0 : now == null ? 0 : (double) (now.batch() - 1) / now.batches();
    }

    private VBox text() {
        Label words = Controls.text("run.progress.words");
        words.textProperty().bind(Bindings.createStringBinding(this::words, model.progress(), model.task()));
        Label hint = Controls.text("run.stop.hint");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(Bindings.createStringBinding(() -> Texts.text(asked.getValue() ? "loginAgain.hint"
                : isTask.getValue() ? "run.task.hint" : "run.stop.hint"), asked, isTask));
        VBox text = new VBox(2, words, hint, Controls.notice("run.task.said", "quiet", taskStop.said()));
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    private Button logIn() {
        Button logIn = Controls.button("loginAgain.open", Feather.LOG_IN,
                () -> new LoginAgainCard(model, overlay, model.loginAgain().question().get()));
        logIn.getStyleClass().add("accent");
        Controls.showWhen(logIn, asked);
        return logIn;
    }

    private Button pause() {
        Button pause = Controls.button("run.pause", model::togglePause);
        pause.textProperty().bind(model.progress().map(now -> Texts.text(now.paused() ? "run.resume" : "run.pause"))
                .orElse(Texts.text("run.pause")));
        Controls.showWhen(pause, goesOn());
        return pause;
    }

    private Button afterBatch() {
        Button afterBatch = Controls.button("run.stopAfterBatch", Feather.SQUARE, model::stopAfterBatch);
        Controls.showWhen(afterBatch, goesOn());
        afterBatch.disableProperty().bind(model.progress().map(Progress::stopping).orElse(false));
        return afterBatch;
    }

    /** There is more than one batch, and none waits for a log-in. */
    private ObservableValue<Boolean> goesOn() {
        return Bindings.createBooleanBinding(() -> several.getValue() && !asked.getValue(), several, asked);
    }

    private Button stopTask() {
        Button stop = Controls.button("run.stopTask", Feather.SQUARE,
                () -> taskStop.ask().accept(model.task().get().id()));
        Controls.showWhen(stop, isTask);
        stop.disableProperty().bind(model.task().map(ServerTask::isUnstoppable).orElse(true));
        return stop;
    }

    private Button stopWaiting() {
        Button stop = Controls.button("run.stopWaiting", Feather.SLASH, () -> new StopCard(model, overlay));
        Controls.showWhen(stop, asked.map(is -> !is));
        return stop;
    }

    /** Seconds are said as such, in steps that do not pretend to know more. */
    static String left(Duration left) {
        long seconds = left.toSeconds();
        return seconds < 10 ? Texts.text("run.progress.left.moment")
                : seconds < 90 ? Texts.text("run.progress.left.seconds", Math.ceilDiv(seconds, 10) * 10)
                        : Texts.text("run.progress.left", Math.round(seconds / 60.0));
    }

    private String words() {
        ServerTask task = model.task().get();
        Progress now = model.progress().get();
        return task == null ? now == null ? "" : words(now)
                : Texts.text("run.task.words", String.valueOf(task.id()), task.state(), task.percent(),
                        task.description()).strip();
    }

    private static String words(Progress now) {
        String where = now.keys() == 0 ? Texts.text("run.progress.everything", Texts.duration(now.elapsed()))
                : Texts.text("run.progress.batch", now.batch(), now.batches(), now.keysDone(), now.keys(),
                        Texts.duration(now.elapsed()));
        String left = now.left().isZero() ? ""
                : " · " + left(now.left());
        return where + left + (now.paused() ? " · " + Texts.text("run.progress.paused") : "")
                + (now.stopping() ? " · " + Texts.text("run.progress.stopping") : "");
    }
}
