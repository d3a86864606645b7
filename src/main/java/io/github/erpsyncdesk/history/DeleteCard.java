package io.github.erpsyncdesk.history;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks before kept runs are taken away for good. */
final class DeleteCard extends VBox {

    DeleteCard(Overlay overlay, String question, Runnable delete, Runnable stay) {
        super(16);
        setPrefWidth(480);
        Runnable back = () -> {
            overlay.close();
            stay.run();
        };
        Label text = Controls.text("history.delete.text");
        text.setText(question);
        Button confirm = Controls.button("history.delete.confirm", () -> {
            overlay.close();
            delete.run();
        });
        confirm.getStyleClass().add(Styles.DANGER);
        Button keep = Controls.button("history.delete.keep", back);
        getChildren().addAll(Controls.title("history.delete.title"), text,
                Controls.row(confirm, Controls.spacer(), keep));
        overlay.ask(this, keep, back);
    }

    static String ofOne(long run) {
        return Texts.text("history.delete.one", String.valueOf(run));
    }

    static String ofOld(long count) {
        return Texts.text("history.delete.old", count);
    }
}
