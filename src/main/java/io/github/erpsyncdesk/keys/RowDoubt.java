package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row whose number in the column of keys may belong to another column, or to no record at all. */
record RowDoubt(TableRow row, Reason reason) {

    enum Reason {
        TOO_WIDE("keys.file.tooWide", "keys.import.tooWide"), TOO_NARROW("keys.file.tooNarrow",
                "keys.import.tooNarrow"),
        FOOTER("keys.file.footer", "keys.import.footer");

        private final String inFile;
        private final String inWindow;

        Reason(String inFile, String inWindow) {
            this.inFile = inFile;
            this.inWindow = inWindow;
        }

        String inFile() {
            return inFile;
        }

        String inWindow() {
            return inWindow;
        }
    }

    static Optional<RowDoubt> in(ColumnKeys keys) {
        return tooWide(keys).map(row -> new RowDoubt(row, Reason.TOO_WIDE))
                .or(() -> tooNarrow(keys).map(row -> new RowDoubt(row, Reason.TOO_NARROW)))
                .or(() -> footer(keys).map(row -> new RowDoubt(row, Reason.FOOTER)));
    }

    /**
     * A row of a text with more cells than it should have: one of its cells is cut in two, and what follows is in the
     * wrong column. Blank names at the end of a header, which spreadsheets add to such a file, are no columns. Only the
     * first column is before any cut, so that notes beside a table do no harm to it; without a header it is not
     * concerned.
     */
    private static Optional<TableRow> tooWide(ColumnKeys keys) {
        if (keys.table().origin() == Table.Origin.SHEET || keys.header().isEmpty() && keys.column() == 0) {
            return Optional.empty();
        }
        if (keys.header().isEmpty()) {
            OptionalInt width = usualWidth(keys);
            return keys.below().stream().filter(row -> width.isPresent() && row.fields() > width.getAsInt())
                    .findFirst();
        }
        TableRow names = keys.header().get().row();
        if (keys.column() == 0) {
            return keys.below().stream().filter(row -> row.size() > names.fields()).findFirst();
        }
        int written = Math.max(names.fields(), commonWidth(keys));
        return keys.below().stream().filter(row -> row.size() > names.size() || row.fields() > written).findFirst();
    }

    /**
     * The cells of every row, where all agree, such as by a delimiter at each end that the header lacks; else 0. Not
     * where a number precedes the key: an amount such as 1,50 may be cut in every row.
     */
    private static int commonWidth(ColumnKeys keys) {
        List<Integer> widths = keys.below().stream().map(TableRow::fields).distinct().toList();
        boolean common = keys.below().size() > 1 && widths.size() == 1;
        return common && keys.below().stream().noneMatch(row -> followsNumber(row, keys.column()))
                ? widths.getFirst()
                : 0;
    }

    private static boolean followsNumber(TableRow row, int column) {
        String before = row.cell(column - 1);
        return before.chars().anyMatch(Character::isDigit) && before.chars().noneMatch(Character::isLetter);
    }

    /**
     * A row of a text with fewer cells than it should have, and with a key among the first ones or a delimiter between
     * quotes: a cell may be missing, or two be joined by inch marks that were read as quotes, so that the key is to the
     * left of its column and another number in it.
     */
    private static Optional<TableRow> tooNarrow(ColumnKeys keys) {
        if (keys.table().origin() == Table.Origin.SHEET || keys.column() == 0) {
            return Optional.empty();
        }
        int width = width(keys);
        return keys.below().stream().filter(row -> row.fields() < width
                && (row.isJoined() || IntStream.rangeClosed(0, keys.column()).anyMatch(column -> isKey(row, column))))
                .findFirst();
    }

    private static boolean isKey(TableRow row, int column) {
        EntryState state = ColumnKeys.entry(row, column).state();
        return state == EntryState.KEY || state == EntryState.RANGE;
    }

    /**
     * A last row that totals those above it by its label; or one with a key alone, where each other row holds more:
     * behind blank rows, cut short, or the number of the rows above, it may count or total them.
     */
    private static Optional<TableRow> footer(ColumnKeys keys) {
        List<TableRow> rows = keys.below();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        TableRow last = rows.getLast();
        List<TableRow> others = rows.subList(0, rows.size() - 1);
        if (isKey(last, keys.column()) && TotalRow.is(last, keys.column())) {
            return Optional.of(last);
        }
        if (Header.filled(last) > 1 || !isKey(last, keys.column())
                || others.stream().anyMatch(row -> Header.filled(row) < 2)) {
            return Optional.empty();
        }
        boolean apart = last.number() > others.getLast().number() + 1
                || keys.table().origin() == Table.Origin.TEXT && last.fields() < width(keys);
        boolean count = ColumnKeys.entry(last, keys.column()).number() == others.size();
        return count || apart && others.size() > 1 ? Optional.of(last) : Optional.empty();
    }

    private static int width(ColumnKeys keys) {
        return keys.header().map(header -> header.row().size()).orElseGet(() -> usualWidth(keys).orElse(0));
    }

    private static OptionalInt usualWidth(ColumnKeys keys) {
        Map<Integer, Long> widths = keys.below().stream()
                .collect(Collectors.groupingBy(TableRow::fields, Collectors.counting()));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(usual -> OptionalInt.of(usual.getKey())).orElse(OptionalInt.empty());
    }
}
