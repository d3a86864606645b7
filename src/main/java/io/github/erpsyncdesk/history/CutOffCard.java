package io.github.erpsyncdesk.history;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Said at the start after a crash: what is known of the run that was under way, and one click to it. */
public final class CutOffCard extends VBox {

    /** @param show opens past runs at the run of this number */
    public CutOffCard(HistoryViewModel model, Overlay overlay, CutOffRun run, LongConsumer show) {
        super(16);
        setPrefWidth(560);
        Label text = Controls.text("cutOff.text");
        text.setText(Texts.text("cutOff.text", run.confirmed(), run.unknown(), run.notSent()));
        Runnable later = () -> {
            model.acknowledge();
            overlay.close();
        };
        Button open = Controls.button("cutOff.show", () -> {
            later.run();
            show.accept(run.id());
        });
        open.getStyleClass().add(Styles.ACCENT);
        Button close = Controls.button("cutOff.later", later);
        getChildren().addAll(Controls.title("cutOff.title"), text, Controls.row(Controls.spacer(), open, close));
        overlay.ask(this, open, later);
    }
}
