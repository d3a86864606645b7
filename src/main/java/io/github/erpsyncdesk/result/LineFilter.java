package io.github.erpsyncdesk.result;

import java.util.EnumSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which lines of a result are wanted, and in what order. What is filtered away is hidden and never lost. */
public final class LineFilter {
    private final Runnable onChange;
    private final ObservableSet<ResultKind> hidden = FXCollections.observableSet(EnumSet.noneOf(ResultKind.class));
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<String> table = new SimpleObjectProperty<>("");
    private LineQuery.Order order = LineQuery.Order.AS_TOLD;
    private boolean descending;
    private boolean clearing;

    LineFilter(Runnable onChange) {
        this.onChange = onChange;
        find.addListener(change -> changed());
        table.addListener(change -> changed());
        hidden.addListener((SetChangeListener<ResultKind>) change -> changed());
    }

    private void changed() {
        if (!clearing) {
            onChange.run();
        }
    }

    /** Shows all lines, in the order they had. */
    public void clear() {
        clearing = true;
        find.set("");
        table.set("");
        hidden.clear();
        clearing = false;
        changed();
    }

    /** Sorts by the column of this name: kind, table, id, batch or name; as the server told for any other. */
    public void sort(String column, boolean downwards) {
        descending = downwards;
        order = switch (column) {
            case "kind" -> LineQuery.Order.KIND;
            case "table" -> LineQuery.Order.TABLE;
            case "id" -> LineQuery.Order.ID;
            case "batch" -> LineQuery.Order.BATCH;
            case "name" -> LineQuery.Order.NAME;
            default -> LineQuery.Order.AS_TOLD;
        };
        changed();
    }

    LineQuery query() {
        return new LineQuery(find.get(), table.get() == null ? "" : table.get(), hidden, order, descending);
    }

    /** Occurs in the id, the table's name or the record's name. */
    public StringProperty find() {
        return find;
    }

    /** Blank: every table. */
    public ObjectProperty<String> table() {
        return table;
    }

    /** Kinds that are filtered away. */
    public ObservableSet<ResultKind> hidden() {
        return hidden;
    }
}
