package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Automatic sync: whether it runs and how often, on and off, and a sync now. */
final class EngineBox extends VBox {
    private static final int MOST_MINUTES = 24 * 60;
    private static final int USUAL_MINUTES = 15;

    private final Spinner<Integer> minutes = new Spinner<>(1, MOST_MINUTES, USUAL_MINUTES);

    EngineBox(SyncViewModel model, ChangeViewModel change) {
        super(8);
        Label state = Controls.text("sync.engine.state");
        state.textProperty().bind(model.engine().map(EngineBox::words).orElse(Texts.text("sync.engine.unknown")));
        state.getStyleClass().add("bar-server");
        Label message = Controls.text("sync.engine.message");
        message.textProperty().bind(model.engine().map(EngineStatus::message).orElse(""));
        message.getStyleClass().add("quiet");
        Controls.showWhen(message, model.engine().map(status -> !status.message().isBlank()).orElse(false));
        Button on = Controls.button("sync.engine.on", Feather.PLAY, () -> change.ask(new ServerChange.Engine(true)));
        Button off = Controls.button("sync.engine.off", Feather.PAUSE,
                () -> change.ask(new ServerChange.Engine(false)));
        Controls.showWhen(on, model.engine().map(status -> !status.running()).orElse(true));
        Controls.showWhen(off, model.engine().map(EngineStatus::running).orElse(true));
        Button now = Controls.button("sync.now", Feather.REFRESH_CW, () -> change.ask(new ServerChange.SyncAll()));
        Button force = Controls.button("sync.force", Feather.REFRESH_CW,
                () -> change.ask(new ServerChange.ForceSyncAll()));
        force.setTooltip(Controls.tooltip("sync.force.hint"));
        for (Button button : new Button[]{on, off, now, force}) {
            disableWhile(button, change.busy());
        }
        getChildren().addAll(Controls.title("sync.engine.title"), state, message,
                new FlowPane(8, 8, on, off, now, force),
                interval(change));
        Follow.value(this, model.engine(), this::show);
    }

    private FlowPane interval(ChangeViewModel change) {
        minutes.setId("sync.interval.minutes");
        minutes.setEditable(true);
        minutes.setPrefWidth(110);
        minutes.getEditor().setAccessibleText(Texts.text("sync.interval"));
        Label label = Controls.label("sync.interval");
        label.setLabelFor(minutes);
        Button set = Controls.button("sync.interval.set", () -> {
            minutes.commitValue();
            change.ask(new ServerChange.Interval(Duration.ofMinutes(minutes.getValue())));
        });
        disableWhile(set, change.busy());
        FlowPane row = new FlowPane(8, 8, label, minutes, set);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void disableWhile(Button button, ObservableValue<Boolean> busy) {
        button.disableProperty().bind(busy);
    }

    private void show(@Nullable EngineStatus status) {
        if (status != null) {
            status.interval().map(Duration::toMinutes).filter(count -> count >= 1 && count <= MOST_MINUTES)
                    .ifPresent(count -> minutes.getValueFactory().setValue(count.intValue()));
        }
    }

    private static String words(EngineStatus status) {
        return status.interval().filter(interval -> status.running())
                .map(interval -> Texts.text("bar.engine.every", interval.toMinutes()))
                .orElse(Texts.text(status.running() ? "bar.engine.running" : "bar.engine.stopped"));
    }
}
