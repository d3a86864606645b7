package io.github.erpsyncdesk.keys;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that was read and waits for a person to choose a column.
 *
 * @param format TEXT has one column and is cut like pasted text; it has no rows
 * @param details encoding and delimiter as found, for the preview
 * @param rows all rows, header included where there is one; rows may differ in length
 * @param text what a TEXT holds; blank for others
 */
public record KeyFile(Path path, Format format, String details, List<List<String>> rows, String text) {

    public enum Format {
        TEXT, CSV, XLSX
    }

    static KeyFile ofText(Path path, String details, String text) {
        return new KeyFile(path, Format.TEXT, details, List.of(), text);
    }

    static KeyFile ofRows(Path path, Format format, String details, List<List<String>> rows) {
        return new KeyFile(path, format, details, rows, "");
    }

    public boolean isEmpty() {
        return rows.isEmpty() && text.isBlank();
    }

    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Whether the first row names the columns: some of it is text where the next row has a number. */
    public boolean hasHeader() {
        if (rows.size() < 2 || format == Format.TEXT) {
            return false;
        }
        int column = suggestedColumn();
        return KeyText.read(cell(0, column)).state() == EntryState.NOT_A_NUMBER
                && KeyText.read(cell(1, column)).state() == EntryState.KEY;
    }

    /** The column in which most of the first rows are keys. */
    public int suggestedColumn() {
        int best = 0;
        long most = -1;
        for (int column = 0; column < columns(); column++) {
            int candidate = column;
            long keys = rows.stream().limit(200).filter(row -> candidate < row.size()
                    && KeyText.read(row.get(candidate)).state() == EntryState.KEY).count();
            if (keys > most) {
                most = keys;
                best = column;
            }
        }
        return best;
    }

    /** The entries of one column, in order; blank cells hold none. */
    public List<String> entries(int column, boolean skipHeader) {
        return format == Format.TEXT ? KeyText.cut(text)
                : rows.stream().skip(skipHeader ? 1 : 0).filter(row -> column < row.size())
                        .map(row -> row.get(column).strip())
                        .filter(text -> !text.isEmpty()).toList();
    }

    private String cell(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }
}
