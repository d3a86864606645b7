package io.github.erpsyncdesk.ui;

import io.github.erpsyncdesk.model.TableLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.MouseEvent;

/**
 * Columns as a person left them: how wide, in what order, and which of them. The scene carries the layouts of all of
 * its tables, by their ids; a table that nobody has changed keeps the program's own.
 */
public final class Columns {
    private final TableView<?> table;
    /** The widths when the pointer went down on the header. */
    private double[] before = {};
    private boolean applying;

    private Columns(TableView<?> table) {
        this.table = table;
    }

    /** Makes a scene carry these layouts. */
    public static void keep(Scene scene, Map<String, TableLayout> layouts) {
        scene.getProperties().put(Columns.class, new LinkedHashMap<>(layouts));
    }

    /** What was kept, with what has been changed since. */
    public static Map<String, TableLayout> kept(Scene scene) {
        return Map.copyOf(layouts(scene));
    }

    @SuppressWarnings("unchecked") // nobody else uses the key
    private static Map<String, TableLayout> layouts(Scene scene) {
        return (Map<String, TableLayout>) scene.getProperties().computeIfAbsent(Columns.class,
                key -> new LinkedHashMap<String, TableLayout>());
    }

    /** To be called once the table has its id and its columns, which have ids, too. A button lists the columns. */
    public static void remember(TableView<?> table) {
        Columns columns = new Columns(table);
        table.setTableMenuButtonVisible(true);
        table.getColumns().forEach(columns::follow);
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> columns.changed());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> columns.before = columns.widths());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, columns::released);
        table.sceneProperty().addListener((all, old, scene) -> {
            if (scene != null) {
                Optional.ofNullable(layouts(scene).get(table.getId())).ifPresent(columns::apply);
            }
        });
    }

    /** Whether there is something to be shown in a column. It is shown then, unless a person has hidden it. */
    public static void offer(TableColumn<?, ?> column, boolean available) {
        Wish wish = Wish.of(column);
        wish.available = available;
        wish.show(column);
    }

    private void follow(TableColumn<?, ?> column) {
        Wish wish = Wish.of(column);
        column.visibleProperty().addListener((all, old, visible) -> {
            if (!wish.showing) {
                wish.hidden = !visible;
                changed();
            }
        });
    }

    private double[] widths() {
        return table.getColumns().stream().mapToDouble(TableColumn::getWidth).toArray();
    }

    /** A column has been drawn wider or narrower; what the window's size does to columns is nobody's wish. */
    private void released(MouseEvent event) {
        if (event.getTarget() instanceof Node node && isInHeader(node) && !Arrays.equals(before, widths())) {
            changed();
        }
    }

    private static boolean isInHeader(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableHeaderRow) {
                return true;
            }
        }
        return false;
    }

    private void changed() {
        Scene scene = table.getScene();
        if (scene != null && !applying) {
            List<TableLayout.Column> columns = table.getColumns().stream()
                    .filter(column -> column.getId() != null && column.getWidth() > 0)
                    .map(column -> new TableLayout.Column(column.getId(), column.getWidth(), !Wish.of(column).hidden))
                    .toList();
            layouts(scene).put(table.getId(), new TableLayout(columns));
        }
    }

    private void apply(TableLayout layout) {
        applying = true;
        try {
            for (TableLayout.Column kept : layout.columns()) {
                table.getColumns().stream().filter(column -> kept.id().equals(column.getId()))
                        .forEach(column -> apply(kept, column));
            }
            sort(table, layout);
        } finally {
            applying = false;
        }
    }

    private static void apply(TableLayout.Column kept, TableColumn<?, ?> column) {
        if (column.isResizable()) {
            column.setPrefWidth(Math.clamp(kept.width(), column.getMinWidth(), column.getMaxWidth()));
        }
        Wish wish = Wish.of(column);
        wish.hidden = !kept.shown();
        wish.show(column);
    }

    /** Columns that are kept share their places in the kept order; others, as a newer version has, stay in place. */
    private static <T> void sort(TableView<T> table, TableLayout layout) {
        List<String> order = layout.columns().stream().map(TableLayout.Column::id).toList();
        List<TableColumn<T, ?>> movable = table.getColumns().stream()
                .filter(column -> column.isReorderable() && order.contains(column.getId()))
                .sorted((one, other) -> Integer.compare(order.indexOf(one.getId()), order.indexOf(other.getId())))
                .toList();
        List<TableColumn<T, ?>> sorted = new ArrayList<>();
        int next = 0;
        for (TableColumn<T, ?> column : table.getColumns()) {
            sorted.add(movable.contains(column) ? movable.get(next++) : column);
        }
        if (!sorted.equals(table.getColumns())) {
            table.getColumns().setAll(sorted);
        }
    }

    /** Whether a column can be shown, and whether a person wants to see it. */
    private static final class Wish {
        private boolean available = true;
        private boolean hidden;
        private boolean showing;

        static Wish of(TableColumn<?, ?> column) {
            return (Wish) column.getProperties().computeIfAbsent(Wish.class, key -> new Wish());
        }

        void show(TableColumn<?, ?> column) {
            showing = true;
            column.setVisible(available && !hidden);
            showing = false;
        }
    }
}
