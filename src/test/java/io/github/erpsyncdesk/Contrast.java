package io.github.erpsyncdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

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
    private static final List<PseudoClass> POINTED = List.of(PseudoClass.getPseudoClass("hover"),
            PseudoClass.getPseudoClass("armed"));

    private final Scene scene;
    private final String where;
    private final List<String> faults;
    private final Set<String> known;
    private int texts;

    /** @param known controls whose focus has been measured before where they look the same; added to */
    Contrast(Scene scene, String where, List<String> faults, Set<String> known) {
        this.scene = scene;
        this.where = where;
        this.faults = faults;
        this.known = known;
    }

    /** Everything that is shown: text, graphics, the edges and all states of controls, and the focus. */
    void measure() {
        onScreen(this::readTexts);
        onScreen(this::edges);
        pointedAt();
        List<Node> found = new ArrayList<>();
        onScreen(() -> Shown.each(scene.getRoot(), node -> {
            if (canHaveFocus(node)) {
                found.add(node);
            }
        }));
        Node before = scene.getFocusOwner();
        onScreen(() -> focusOn(null));
        List<Node> fields = found.stream().filter(node -> known.add(looks(node))).toList();
        fields.forEach(this::focus);
        fields.stream().filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .filter(TextInputControl::isEditable).forEach(this::states);
        onScreen(() -> focusOn(before));
    }

    /** What opens above a screen takes no focus of its own. */
    void measurePopup() {
        onScreen(this::readTexts);
        pointedAt();
    }

    /** How many words and icons were looked at. */
    int texts() {
        return texts;
    }

    private void onScreen(Runnable work) {
        DeskFixture.fx(() -> {
            work.run();
            return null;
        });
        pulse();
    }

    /** What a snapshot shows is what the last pulse has styled and laid out. */
    private void pulse() {
        CountDownLatch passed = new CountDownLatch(1);
        Runnable onPulse = passed::countDown;
        DeskFixture.fx(() -> {
            scene.addPostLayoutPulseListener(onPulse);
            Platform.requestNextPulse();
            return null;
        });
        try {
            passed.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        DeskFixture.fx(() -> {
            scene.removePostLayoutPulseListener(onPulse);
            return null;
        });
    }

    private void focusOn(Node node) {
        (node == null ? scene.getRoot() : node).requestFocus();
    }

    /** Text and graphics as they are now. */
    private void readTexts() {
        read(scene.getRoot(), new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private void read(Node of, Rectangle2D part) {
        List<Text> found = new ArrayList<>();
        of.applyCss();
        Shown.each(of, node -> {
            if (node instanceof Text text && !text.getText().isBlank() && !text.isDisabled()
                    && text.getFill() instanceof Color color && color.getOpacity() > 0) {
                found.add(text);
            }
        });
        found.forEach(text -> text.setOpacity(0));
        Pixels behind = Pixels.of(scene, part);
        found.forEach(text -> text.setOpacity(1));
        for (Text text : found) {
            Bounds bounds = Shown.of(text);
            if (bounds.getWidth() < 2 || bounds.getHeight() < 4) {
                continue;
            }
            texts++;
            Color back = behind.mostOf(bounds);
            Color front = Pixels.over((Color) text.getFill(), opacity(text), back);
            double least = text instanceof FontIcon ? GRAPHICS : TEXT;
            double ratio = Pixels.ratio(front, back);
            if (ratio < least) {
                fault(ratio, text instanceof FontIcon ? "icon" : "text “" + text.getText().strip() + "”", text, front,
                        back);
            }
        }
    }

    /** What shows that there is a field or a box to tick, and how far work has come. */
    private void edges() {
        Pixels image = Pixels.of(scene);
        Shown.each(scene.getRoot(), node -> {
            boolean isEdge = node instanceof TextInputControl && !isInCell(node)
                    || node.getStyleClass().contains("combo-box") || node instanceof Spinner
                    || node.getStyleClass().contains("box") && node.getParent() != null
                            && node.getParent().getStyleClass().contains("check-box");
            Bounds bounds = Shown.of(node);
            if (node.isDisabled() || bounds.getWidth() < 6 || bounds.getHeight() < 6) {
                return;
            }
            if (isEdge && bounds.getHeight() >= node.getLayoutBounds().getHeight()) {
                double middle = bounds.getCenterX();
                Color outside = image.at(middle, bounds.getMinY() - 2);
                double best = 1;
                for (int y = 0; y < 3; y++) {
                    best = Math.max(best, Pixels.ratio(image.at(middle, bounds.getMinY() + y), outside));
                }
                if (best < GRAPHICS) {
                    fault(best, "edge", node, image.at(middle, bounds.getMinY()), outside);
                }
            }
            if (node instanceof ProgressBar bar && bar.getProgress() > 0) {
                Color fill = image.at(bounds.getMinX() + 3, bounds.getCenterY());
                Color track = image.at(bounds.getMaxX() - 3, bounds.getCenterY());
                Color around = image.at(bounds.getCenterX(), bounds.getMinY() - 3);
                double against = bar.getProgress() < 0.95
                        ? Math.min(Pixels.ratio(fill, track), Pixels.ratio(fill, around))
                        : Pixels.ratio(fill, around);
                if (against < GRAPHICS) {
                    fault(against, "progress", node, fill, track);
                }
            }
        });
    }

    /** Every control at once as under the pointer, and as it is pressed. */
    private void pointedAt() {
        List<Node> controls = new ArrayList<>();
        onScreen(() -> Shown.each(scene.getRoot(), node -> {
            boolean reacts = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof Cell;
            if (reacts && !node.isDisabled() && Shown.of(node).getHeight() > 1 && known.add(styles(node))) {
                controls.add(node);
            }
        }));
        if (controls.isEmpty()) {
            return;
        }
        for (PseudoClass state : POINTED) {
            onScreen(() -> controls.forEach(node -> node.pseudoClassStateChanged(state, true)));
            onScreen(this::readTexts);
        }
        onScreen(() -> POINTED
                .forEach(state -> controls.forEach(node -> node.pseudoClassStateChanged(state, false))));
    }

    /** At least half of the control's outline must change by enough when it gets the focus. */
    private void focus(Node node) {
        onScreen(() -> focusOn(node));
        pulse(); // what is out of sight is scrolled into it
        Bounds bounds = DeskFixture.fx(() -> Shown.around(node));
        if (bounds.getHeight() <= 2 * AROUND || bounds.getWidth() < 1) {
            return;
        }
        Pixels with = DeskFixture.fx(() -> Pixels.of(scene, Shown.rectangle(bounds)));
        onScreen(() -> focusOn(null));
        Pixels without = DeskFixture.fx(() -> Pixels.of(scene, Shown.rectangle(bounds)));
        int changed = 0;
        for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
                if (Pixels.ratio(with.argb(x, y), without.argb(x, y)) >= FOCUS) {
                    changed++;
                }
            }
        }
        double wanted = bounds.getWidth() + bounds.getHeight();
        if (changed < wanted) {
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
                onScreen(() -> {
                    Bounds bounds = Shown.around(field);
                    if (bounds.getWidth() > 0 && bounds.getHeight() > 0) {
                        read(field, Shown.rectangle(bounds));
                    }
                });
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

    /** What decides how a control is styled: its own classes and states, and those of all that it is in. */
    private String styles(Node node) {
        StringBuilder styles = new StringBuilder(String.valueOf(scene.getStylesheets()));
        for (Node at = node; at != null; at = at.getParent()) {
            styles.append(' ').append(at.getStyleClass()).append(new TreeSet<>(
                    at.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).toList()));
        }
        return styles.toString();
    }

    /** The ring of the focus may be cut off where one control is, and not where another of the same style is. */
    private String looks(Node node) {
        return name(node) + styles(node);
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

    private static boolean isInCell(Node node) {
        return Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .anyMatch(at -> at.getStyleClass().contains("cell") || at.getStyleClass().contains("spinner"));
    }

    private static double opacity(Node node) {
        return Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .mapToDouble(Node::getOpacity)
                .reduce(1, (one, other) -> one * other);
    }
}
