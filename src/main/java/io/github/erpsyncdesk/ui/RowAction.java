package io.github.erpsyncdesk.ui;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a double click on a row does, and Enter on the selected one. */
public final class RowAction {

    private RowAction() {}

    public static <T> void on(TableView<T> table, Consumer<? super T> action) {
        Runnable act = () -> accept(table.getSelectionModel().getSelectedItem(), action);
        onDoubleClick(table, act);
        onEnter(table, act);
    }

    public static <T> void on(ListView<T> list, Consumer<? super T> action) {
        Runnable act = () -> accept(list.getSelectionModel().getSelectedItem(), action);
        onDoubleClick(list, act);
        onEnter(list, act);
    }

    /** On a row that holds something; a button in it keeps its own clicks. */
    public static void onDoubleClick(Control rows, Runnable action) {
        rows.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && isOnRow(event)) {
                action.run();
            }
        });
    }

    private static void onEnter(Control rows, Runnable action) {
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            if (event.getCode() == KeyCode.ENTER && plain && event.getTarget().equals(rows)) {
                event.consume(); // or a default button would be pressed too
                action.run();
            }
        });
    }

    private static <T> void accept(T selected, Consumer<? super T> action) {
        if (selected != null) {
            action.accept(selected);
        }
    }

    private static boolean isOnRow(Event event) {
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && !at.equals(event.getSource()) && !(at instanceof ButtonBase)) {
            if (at instanceof IndexedCell<?> cell) {
                return !cell.isEmpty();
            }
            at = at.getParent();
        }
        return false;
    }
}
