package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Characters;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The row that names the columns of a table, perhaps below a title.
 *
 * @param index among the table's rows; the rows above it are a title
 */
record Header(int index, TableRow row) {
    private static final int ROWS = 30;

    /** The header, where one is recognised: words, where the rows below are no words. */
    static Optional<Header> of(Table table) {
        List<TableRow> rows = table.rows();
        for (int at = 0; at < Math.min(ROWS, rows.size()); at++) {
            TableRow row = rows.get(at);
            if (isWords(row) && (filled(row) > 1 || at == 0 && !standsAlone(rows))) {
                return Optional.of(new Header(at, row));
            }
            if (filled(row) > 1 || !isTitle(row)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The header above a column: the one of the table, or a first row with a word in that column. */
    static Optional<Header> over(Table table, int column) {
        return over(table, of(table), column);
    }

    /** The same, where the header of the table is known. */
    static Optional<Header> over(Table table, Optional<Header> known, int column) {
        TableRow first = table.rows().getFirst();
        return known.or(() -> isWord(first.cell(column)) ? Optional.of(new Header(0, first)) : Optional.empty());
    }

    /** Whether the first row has a word above numbers, so that its number in another column may be a name too. */
    static boolean mayBe(Table table) {
        List<TableRow> rows = table.rows();
        TableRow first = rows.getFirst();
        return IntStream.range(0, first.size()).filter(column -> isWord(first.cell(column)))
                .anyMatch(column -> rows.stream().skip(1).limit(ROWS)
                        .filter(row -> ColumnKeys.entry(row, column).state() == EntryState.KEY)
                        .count() * 2 >= Math.min(ROWS, rows.size() - 1) && rows.size() > 1);
    }

    /** The first row that holds this name; nothing above it may be lost but a title. */
    static Optional<Header> named(Table table, String name) {
        List<TableRow> rows = table.rows();
        return IntStream.range(0, Math.min(ROWS, rows.size())).filter(at -> columns(rows.get(at), name).length > 0)
                .mapToObj(at -> new Header(at, rows.get(at))).findFirst();
    }

    /** The columns of that name, from 0; case and what nobody sees do not matter. */
    int[] columns(String name) {
        return columns(row, name);
    }

    private static int[] columns(TableRow row, String name) {
        String wanted = onOneLine(name);
        return IntStream.range(0, row.size()).filter(column -> onOneLine(row.cell(column)).equalsIgnoreCase(wanted))
                .toArray();
    }

    String name(int column) {
        return onOneLine(row.cell(column));
    }

    /** A header of several lines, as sheets have them, is typed as one. */
    private static String onOneLine(String name) {
        return Characters.trim(name).replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** Whether a title of one cell is followed by a table of several columns, so that it heads none of them. */
    private static boolean standsAlone(List<TableRow> rows) {
        long wide = rows.stream().skip(1).limit(ROWS).filter(row -> filled(row) > 1).count();
        return filled(rows.getFirst()) == 1 && wide * 2 > Math.min(ROWS, rows.size() - 1);
    }

    /** How many cells of a row hold something. */
    static int filled(TableRow row) {
        return (int) IntStream.range(0, row.size()).filter(column -> !row.isBlank(column)).count();
    }

    private static boolean isWords(TableRow row) {
        return IntStream.range(0, row.size()).filter(column -> !row.isBlank(column)).mapToObj(row::cell)
                .allMatch(Header::isWord);
    }

    private static boolean isWord(String cell) {
        return isTitle(cell) && cell.chars().noneMatch(Character::isDigit);
    }

    static boolean isTitle(String cell) {
        return cell.chars().anyMatch(Character::isLetter);
    }

    private static boolean isTitle(TableRow row) {
        return IntStream.range(0, row.size()).filter(column -> !row.isBlank(column)).mapToObj(row::cell)
                .allMatch(Header::isTitle);
    }
}
