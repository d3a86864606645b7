package io.github.erpsyncdesk.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;

/** How views fit a small window, such as that of a laptop of 1080 lines at 200 %. */
public final class Fit {
    /** From this height of the window on, all of a summary is shown. */
    private static final double HIGH = 640;
    /** From this width of the window on, all words of a bar are shown. */
    private static final double WIDE = 1_180;

    private Fit() {}

    /** Whether the node's window is high enough for more than the work itself. */
    public static ObservableValue<Boolean> isHigh(Node node) {
        return node.sceneProperty().flatMap(Scene::heightProperty).map(height -> height.doubleValue() >= HIGH)
                .orElse(true);
    }

    public static ObservableValue<Boolean> isWide(Node node) {
        return node.sceneProperty().flatMap(Scene::widthProperty).map(width -> width.doubleValue() >= WIDE)
                .orElse(true);
    }

    /** In a low window, a control that has an icon shows that alone; its words are its tooltip. */
    public static <T extends Labeled> T iconWhenLow(T control) {
        control.contentDisplayProperty()
                .bind(isHigh(control).map(high -> high ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        control.setAccessibleText(control.getText().replace("_", ""));
        if (control.getTooltip() == null) {
            control.setTooltip(Controls.tooltipOf(control.getAccessibleText()));
        }
        return control;
    }
}
