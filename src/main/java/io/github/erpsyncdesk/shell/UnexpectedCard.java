package io.github.erpsyncdesk.shell;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A defect of this program: said plainly, with a code and details to send on. What runs goes on. */
public final class UnexpectedCard extends VBox {

    /** @param details names and places, no texts of servers */
    public UnexpectedCard(Overlay overlay, String code, String details) {
        super(16);
        setPrefWidth(560);
        Label text = Controls.text("unexpected.text");
        text.setText(Texts.text("unexpected.text", code));
        Button copy = Controls.button("unexpected.copy", Feather.COPY, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code + "\n" + details);
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = Controls.button("unexpected.close", overlay::close);
        getChildren().addAll(Controls.title("unexpected.title"), text, Controls.row(copy, Controls.spacer(), close));
        overlay.ask(this, close, overlay::close);
    }
}
