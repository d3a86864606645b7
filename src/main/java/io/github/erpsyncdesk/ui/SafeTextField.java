package io.github.erpsyncdesk.ui;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/**
 * A text field that hands several pasted lines on as they are. JavaFX's own would drop the line breaks, and two ids
 * would become one other id.
 */
public final class SafeTextField extends TextField {
    private final Consumer<String> onLines;

    public SafeTextField(Consumer<String> onLines) {
        this.onLines = onLines;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && text.strip().lines().count() > 1) {
            onLines.accept(text);
        } else {
            super.paste();
        }
    }
}
