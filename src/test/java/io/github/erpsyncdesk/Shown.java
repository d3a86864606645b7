package io.github.erpsyncdesk;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** What can be seen of a scene, and where. To be used on the screen's thread. */
final class Shown {
    private static final int AROUND = 4;

    private Shown() {}

    /** This node and all in it that are visible. */
    static void each(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> each(child, visit));
        }
    }

    /** The part of a node that no clip, window or scroll pane hides. */
    static Bounds of(Node node) {
        Scene scene = node.getScene();
        Bounds shown = node.localToScene(node.getLayoutBounds());
        shown = cut(shown, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                shown = cut(shown, at.localToScene(at.getClip().getBoundsInParent()));
            }
            if (at instanceof Region && at.getStyleClass().contains("viewport")) {
                shown = cut(shown, at.localToScene(at.getLayoutBounds()));
            }
        }
        return shown;
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }

    /** A bit more than is shown of a node, for what is drawn around it. */
    static Bounds around(Node node) {
        Bounds bounds = of(node);
        Scene scene = node.getScene();
        return cut(new BoundingBox(bounds.getMinX() - AROUND, bounds.getMinY() - AROUND,
                bounds.getWidth() + 2 * AROUND, bounds.getHeight() + 2 * AROUND),
                new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
