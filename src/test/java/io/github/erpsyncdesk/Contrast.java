package io.github.erpsyncdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures what is on the screen, from its pixels: text against what is behind it, edges of fields and progress against
 * what surrounds them, and what the focus changes. Disabled controls are exempt, as in WCAG 2.2 (1.4.3, 1.4.11). To be
 * used on the test's own thread.
 */
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final double FOCUS = 3;
    private static final int AROUND = 4;

    private final Scene scene;
    private final String where;
    private final List<String> faults;

    Contrast(Scene scene, String where, List<String> faults) {
        this.scene = scene;
        this.where = where;
        this.faults = faults;
    }

    /** Everything that is shown: text, graphics, the edges and all states of fields, and the focus. */
    void measure() {
        onScreen(this::texts);
        onScreen(this::edges);
        List<Node> found = new ArrayList<>();
        onScreen(() -> each(scene.getRoot(), node -> {
            if (canHaveFocus(node)) {
                found.add(node);
            }
        }));
        Node before = scene.getFocusOwner();
        onScreen(() -> focusOn(null));
        WritableImage without = DeskFixture.fx(() -> scene.snapshot(null));
        found.forEach(node -> focus(node, without));
        found.stream().filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .filter(TextInputControl::isEditable).forEach(this::states);
        onScreen(() -> focusOn(before));
    }

    private static void onScreen(Runnable work) {
        DeskFixture.fx(() -> {
            work.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(2); // a snapshot shows what the last pulse has styled
    }

    private void focusOn(Node node) {
        (node == null ? scene.getRoot() : node).requestFocus();
    }

    /** Text and graphics as they are now. */
    private void texts() {
        List<Text> texts = new ArrayList<>();
        each(scene.getRoot(), node -> {
            if (node instanceof Text text && !text.getText().isBlank() && !text.isDisabled()
                    && text.getFill() instanceof Color color && color.getOpacity() > 0) {
                texts.add(text);
            }
        });
        texts.forEach(text -> text.setOpacity(0));
        WritableImage behind = scene.snapshot(null);
        texts.forEach(text -> text.setOpacity(1));
        for (Text text : texts) {
            Bounds bounds = shown(text);
            if (bounds.getWidth() < 2 || bounds.getHeight() < 4) {
                continue;
            }
            Color back = mostOf(behind, bounds);
            Color front = over((Color) text.getFill(), opacity(text), back);
            double least = text instanceof FontIcon ? GRAPHICS : TEXT;
            double ratio = ratio(front, back);
            if (ratio < least) {
                fault(ratio, text instanceof FontIcon ? "icon" : "text “" + text.getText().strip() + "”", text, front,
                        back);
            }
        }
    }

    /** What shows that there is a field or a box to tick, and how far work has come. */
    private void edges() {
        WritableImage image = scene.snapshot(null);
        each(scene.getRoot(), node -> {
            boolean isEdge = node instanceof TextInputControl && !isInCell(node)
                    || node.getStyleClass().contains("combo-box") || node instanceof Spinner
                    || node.getStyleClass().contains("box") && node.getParent() != null
                            && node.getParent().getStyleClass().contains("check-box");
            Bounds bounds = shown(node);
            if (node.isDisabled() || bounds.getWidth() < 6 || bounds.getHeight() < 6) {
                return;
            }
            if (isEdge && bounds.getHeight() >= node.getLayoutBounds().getHeight()) {
                double middle = bounds.getCenterX();
                Color outside = at(image, middle, bounds.getMinY() - 2);
                double best = 1;
                for (int y = 0; y < 3; y++) {
                    best = Math.max(best, ratio(at(image, middle, bounds.getMinY() + y), outside));
                }
                if (best < GRAPHICS) {
                    fault(best, "edge", node, at(image, middle, bounds.getMinY()), outside);
                }
            }
            if (node instanceof ProgressBar bar && bar.getProgress() > 0) {
                Color fill = at(image, bounds.getMinX() + 3, bounds.getCenterY());
                Color track = at(image, bounds.getMaxX() - 3, bounds.getCenterY());
                Color around = at(image, bounds.getCenterX(), bounds.getMinY() - 3);
                double against = bar.getProgress() < 0.95 ? Math.min(ratio(fill, track), ratio(fill, around))
                        : ratio(fill, around);
                if (against < GRAPHICS) {
                    fault(against, "progress", node, fill, track);
                }
            }
        });
    }

    /** At least half of the control's outline must change by enough when it gets the focus. */
    private void focus(Node node, WritableImage without) {
        onScreen(() -> focusOn(node));
        WritableImage with = DeskFixture.fx(() -> scene.snapshot(null));
        Bounds bounds = grown(DeskFixture.fx(() -> shown(node)));
        int changed = 0;
        for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
                if (ratio(at(with, x, y), at(without, x, y)) >= FOCUS) {
                    changed++;
                }
            }
        }
        double wanted = bounds.getWidth() + bounds.getHeight();
        if (changed < wanted && bounds.getHeight() > 2 * AROUND) {
            faults.add(where + ": focus on " + name(node) + " changes " + changed + " of " + (int) wanted + " pixels");
        }
    }

    /** A field empty and filled, with the focus and without. */
    private void states(TextInputControl field) {
        String text = field.getText();
        for (String state : List.of("", "1234")) {
            for (Node focused : Arrays.asList(field, null)) {
                onScreen(() -> {
                    field.setText(state);
                    focusOn(focused);
                });
                onScreen(this::texts);
            }
        }
        onScreen(() -> field.setText(text));
    }

    private static boolean canHaveFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !(node instanceof SplitPane)
                && !(node instanceof ScrollPane);
    }

    private void fault(double ratio, String what, Node node, Color front, Color back) {
        String said = String.format(Locale.ROOT, "%s: %s in %s has %.1f:1 (%s on %s)", where, what, name(node), ratio,
                front.toString().substring(2, 8), back.toString().substring(2, 8));
        if (!faults.contains(said)) {
            faults.add(said);
        }
    }

    private static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return at.getId() + (at == node ? "" : " > " + node.getStyleClass());
            }
        }
        return node.getClass().getSimpleName() + node.getStyleClass()
                + (node instanceof Labeled labeled ? labeled.getText() : "");
    }

    private static void each(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> each(child, visit));
        }
    }

    private static boolean isInCell(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("cell") || at.getStyleClass().contains("spinner")) {
                return true;
            }
        }
        return false;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The part of a node that no clip, window or scroll pane hides. */
    private Bounds shown(Node node) {
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

    private Bounds grown(Bounds bounds) {
        return cut(new BoundingBox(bounds.getMinX() - AROUND, bounds.getMinY() - AROUND,
                bounds.getWidth() + 2 * AROUND, bounds.getHeight() + 2 * AROUND),
                new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Color at(WritableImage image, double x, double y) {
        int column = (int) Math.max(0, Math.min(image.getWidth() - 1, x));
        int row = (int) Math.max(0, Math.min(image.getHeight() - 1, y));
        return image.getPixelReader().getColor(column, row);
    }

    private static Color mostOf(WritableImage image, Bounds bounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
                counts.merge(image.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        int argb = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static Color over(Color front, double opacity, Color back) {
        return back.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()),
                front.getOpacity() * opacity);
    }

    /** WCAG 2.2, contrast ratio. */
    static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
