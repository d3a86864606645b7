package io.github.erpsyncdesk.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The main window's frame: a bar on top ({@link #setTop}), three panes in the order of the work, a footer. F6 goes from
 * pane to pane.
 */
public final class Workbench extends BorderPane {
    private final SplitPane panes;

    public Workbench(Region first, Region second, Region third, Node footer) {
        panes = new SplitPane(pane(first, 240), pane(second, 352), pane(third, 340));
        panes.setDividerPositions(0.2, 0.6);
        panes.setMinHeight(0);
        SplitPane.setResizableWithParent(panes.getItems().get(0), false);
        SplitPane.setResizableWithParent(panes.getItems().get(1), false);
        setCenter(panes);
        setBottom(footer);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6 && panes.equals(getCenter())) {
                event.consume();
                nextPane(event.isShiftDown() ? -1 : 1);
            }
        });
    }

    /** Shows this in the place of the panes; they come back for null. */
    public void cover(@Nullable Region instead) {
        setCenter(instead == null ? panes : pane(instead, 0));
        applyCss(); // as for the split pane
    }

    /** The places of the dividers, as parts of the width. */
    public List<Double> dividers() {
        return Arrays.stream(panes.getDividerPositions()).boxed().toList();
    }

    /** Places that do not fit these panes are left out. */
    public void setDividers(List<Double> places) {
        if (places.size() == panes.getDividers().size()) {
            panes.setDividerPositions(places.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Scrolls only where the window is too low for what must be seen. */
    private static ScrollPane pane(Region content, double leastWidth) {
        ScrollPane pane = new ScrollPane(new AtItsWidth(content));
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinWidth(leastWidth);
        pane.setFocusTraversable(false);
        return pane;
    }

    /** Needs the height that its texts take at its width: a scroll pane asks for no width, and cuts what wraps. */
    private static final class AtItsWidth extends StackPane {
        AtItsWidth(Region content) {
            super(content);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }

    /** Puts the focus where the work begins. */
    public void focusFirst() {
        panes.applyCss(); // a split pane holds its panes in the scene only once it has a skin
        focusIn(panes.getItems().getFirst());
    }

    /** Puts the focus where the work goes on once a source is chosen. */
    public void focusSecond() {
        focusIn(panes.getItems().get(1));
    }

    private void nextPane(int step) {
        int current = 0;
        Node focused = getScene().getFocusOwner();
        for (int i = 0; i < panes.getItems().size(); i++) {
            if (isInside(focused, panes.getItems().get(i))) {
                current = i + step;
            }
        }
        int count = panes.getItems().size();
        focusIn(panes.getItems().get(Math.floorMod(current, count)));
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** The first field or list of a pane: its buttons stand above the work, but are not where it begins. */
    private static void focusIn(Node pane) {
        if (!focusFirst(pane, node -> !(node instanceof ButtonBase))) {
            focusFirst(pane, node -> true);
        }
    }

    private static boolean focusFirst(Node node, Predicate<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable() && !(node instanceof SplitPane) && wanted.test(node)) {
            node.requestFocus();
            return true;
        }
        if (node instanceof ScrollPane pane) {
            return focusFirst(pane.getContent(), wanted);
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> focusFirst(child, wanted));
    }
}
