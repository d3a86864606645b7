package io.github.erpsyncdesk.soap.query;

/**
 * A row, with a value for each column that was asked for; raw, and null where the server gave none.
 */
public record ArchiveRow(String[] values) {

    /** @throws IllegalArgumentException where it is no whole number */
    public int number(int column) {
        return ArchiveValue.number(values[column]);
    }

    /** Text as it is; blank where there is none. */
    public String text(int column) {
        return values[column] == null ? "" : values[column];
    }
}
