package io.github.erpsyncdesk.model;

import java.util.List;

/**
 * The columns of a table as a person left them.
 *
 * @param columns in their order
 */
public record TableLayout(List<Column> columns) {

    /** @param shown false where a person has hidden it */
    public record Column(String id, double width, boolean shown) {
        private static final double MOST = 10_000;

        public Column {
            if (id.isBlank() || !(width > 0 && width <= MOST)) {
                throw new IllegalArgumentException("not a column");
            }
        }
    }

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
