package io.github.erpsyncdesk.importer;

import java.util.List;

/** What was read, told apart by its content. */
public sealed interface Imported {

    /** One value in each place. */
    record Listing(String text) implements Imported {}

    /**
     * A text whose lines may be rows.
     *
     * @param line the first one that holds more than one value
     */
    record Lines(String text, int line, Table table) implements Imported {}

    /** A text of rows and columns. */
    record Rows(Table table) implements Imported {}

    /** A workbook; its sheets are read one by one. */
    record Book(List<Sheet> sheets, WorkbookFile file) implements Imported {}

    /**
     * @param position from 1, hidden sheets counted
     * @param filled whether any of its cells has content
     */
    record Sheet(int position, String name, boolean visible, boolean filled) {}
}
