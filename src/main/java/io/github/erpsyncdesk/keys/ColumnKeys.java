package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.CellKind;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One column of a table below its header.
 *
 * @param column from 0
 */
record ColumnKeys(Table table, Optional<Header> header, int column) {

    /** The rows below the header that hold something in the column. */
    List<TableRow> filled() {
        return below().stream().filter(row -> !row.isBlank(column)).toList();
    }

    /** The filled rows that a person does not see. */
    List<TableRow> hidden() {
        return below().stream().filter(row -> row.isHidden() && !row.isBlank(column)).toList();
    }

    KeyEntry entry(TableRow row) {
        return entry(row, column);
    }

    static KeyEntry entry(TableRow row, int column) {
        CellKind kind = row.kind(column);
        return kind == CellKind.TEXT ? KeyText.read(row.cell(column))
                : new KeyEntry(row.cell(column), EntryState.of(kind), 0);
    }

    /** A row above the header that holds something in the column which is no title. */
    Optional<TableRow> lostAbove() {
        return table.rows().subList(0, header.map(Header::index).orElse(0)).stream()
                .filter(row -> !row.isBlank(column) && !Header.isTitle(row.cell(column))).findFirst();
    }

    /**
     * A row of a text with more cells than it should have: one of its cells is cut in two, and what follows is in the
     * wrong column. Blank names at the end of a header, which spreadsheets add to such a file, are no columns. Only the
     * first column is before any cut, so that notes beside a table do no harm to it; without a header it is not
     * concerned.
     */
    Optional<TableRow> tooWide() {
        if (table.origin() == Table.Origin.SHEET || header.isEmpty() && column == 0) {
            return Optional.empty();
        }
        if (header.isEmpty()) {
            OptionalInt width = usualWidth();
            return below().stream().filter(row -> width.isPresent() && row.fields() > width.getAsInt()).findFirst();
        }
        TableRow names = header.get().row();
        if (column == 0) {
            return below().stream().filter(row -> row.size() > names.fields()).findFirst();
        }
        int written = Math.max(names.fields(), commonWidth());
        return below().stream().filter(row -> row.size() > names.size() || row.fields() > written).findFirst();
    }

    /**
     * A row of a text with fewer cells than its header or the other rows, one of them quoted with a delimiter in it:
     * that may be two cells, each with a quote that was not meant as one, and what follows is in the wrong column. What
     * is before it is not, so the first column is not concerned.
     */
    Optional<TableRow> tooNarrow() {
        int written = header.map(names -> names.row().size()).orElse(usualWidth().orElse(0));
        return column == 0 ? Optional.empty()
                : below().stream().filter(row -> row.isJoined() && row.fields() < written).findFirst();
    }

    /**
     * The cells of every row, where all agree, such as by a delimiter at each end that the header lacks; else 0. Not
     * where a number precedes the key: an amount such as 1,50 may be cut in every row.
     */
    private int commonWidth() {
        List<Integer> widths = below().stream().map(TableRow::fields).distinct().toList();
        boolean common = below().size() > 1 && widths.size() == 1;
        return common && below().stream().noneMatch(this::followsNumber) ? widths.getFirst() : 0;
    }

    private boolean followsNumber(TableRow row) {
        String before = row.cell(column - 1);
        return before.chars().anyMatch(Character::isDigit) && before.chars().noneMatch(Character::isLetter);
    }

    private OptionalInt usualWidth() {
        Map<Integer, Long> widths = below().stream()
                .collect(Collectors.groupingBy(TableRow::fields, Collectors.counting()));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(usual -> OptionalInt.of(usual.getKey())).orElse(OptionalInt.empty());
    }

    private List<TableRow> below() {
        return table.rows().subList(header.map(found -> found.index() + 1).orElse(0), table.rows().size());
    }
}
