package io.github.erpsyncdesk.keys;

/**
 * What a person chose in a table.
 *
 * @param column from 0; {@link #NONE} and {@link #EVERY} are none
 * @param header whether the recognised or first row names the columns
 * @param includeHidden whether rows that a person does not see count too
 */
record ImportSelection(int column, boolean header, boolean includeHidden) {
    /** Nothing is chosen yet. */
    static final int NONE = -1;
    /** Every number is a key, whatever its column. */
    static final int EVERY = -2;

    ImportSelection column(int other) {
        return new ImportSelection(other, header, includeHidden);
    }

    ImportSelection header(boolean other) {
        return new ImportSelection(column, other, includeHidden);
    }

    ImportSelection includeHidden(boolean other) {
        return new ImportSelection(column, header, other);
    }
}
