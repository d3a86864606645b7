package io.github.erpsyncdesk.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The main window's frame: a bar on top, three panes in the order of the work, a footer. F6 goes from pane to pane. */
public final class Workbench extends BorderPane {
    private final SplitPane panes;

    public Workbench(Node bar, Region first, Region second, Region third, Node footer) {
        panes = new SplitPane(first, second, third);
        panes.setDividerPositions(0.24, 0.55);
        first.setMinWidth(230);
        second.setMinWidth(300);
        third.setMinWidth(340);
        SplitPane.setResizableWithParent(first, false);
        SplitPane.setResizableWithParent(second, false);
        setTop(bar);
        setCenter(panes);
        setBottom(footer);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                event.consume();
                nextPane(event.isShiftDown() ? -1 : 1);
            }
        });
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
        focusFirst(panes.getItems().get(Math.floorMod(current, count)));
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable() && !(node instanceof SplitPane)) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Workbench::focusFirst);
    }
}
