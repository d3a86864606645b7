package io.github.erpsyncdesk.breaker;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Shows a tooltip of one line, however long. */
public final class WideTooltip extends Label {
    public WideTooltip() {
        setTooltip(new Tooltip("words"));
    }
}
