package io.github.erpsyncdesk.importer;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/**
 * The cells of all rows in a few arrays, since a million rows of objects cost more time to keep than to read. Filled
 * row by row, and not changed afterwards.
 */
final class Cells {
    private final StringBuilder chars;
    /** Where the characters of each cell end. */
    private int[] ends = new int[1 << 8];
    private int cells;
    /** Empty while all are TEXT. */
    private CellKind[] kinds = {};
    /** Where the cells of each row end. */
    private int[] rowEnds = new int[1 << 6];
    private int[] numbers = new int[1 << 6];
    private int[] fields = new int[1 << 6];
    private int rows;
    private final BitSet hidden = new BitSet();
    private final BitSet joined = new BitSet();

    /** @param characters how many there may be, as far as is known */
    Cells(int characters) {
        chars = new StringBuilder(characters);
    }

    void add(char[] from, int offset, int length) {
        chars.append(from, offset, length);
        end(CellKind.TEXT);
    }

    void add(String text, CellKind kind) {
        chars.append(text);
        end(kind);
    }

    private void end(CellKind kind) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        if (kind != CellKind.TEXT || kinds.length > 0) {
            keep(kind);
        }
        ends[cells++] = chars.length();
    }

    private void keep(CellKind kind) {
        int before = kinds.length;
        if (before < ends.length) {
            kinds = Arrays.copyOf(kinds, ends.length);
            Arrays.fill(kinds, before, kinds.length, CellKind.TEXT);
        }
        kinds[cells] = kind;
    }

    /**
     * Ends the row of the cells that were added last. Blank texts at its end are dropped, and so is a row of nothing
     * else.
     *
     * @param number in the source, from 1
     * @param joined whether a cell holds the delimiter between quotes
     */
    void endRow(int number, boolean hidden, boolean joined) {
        int start = rows == 0 ? 0 : rowEnds[rows - 1];
        int written = cells - start;
        while (cells > start && isBlank(cells - 1) && kind(cells - 1) == CellKind.TEXT) {
            cells--;
        }
        chars.setLength(cells == 0 ? 0 : ends[cells - 1]);
        if (cells == start) {
            return;
        }
        if (rows == rowEnds.length) {
            rowEnds = Arrays.copyOf(rowEnds, rows * 2);
            numbers = Arrays.copyOf(numbers, rows * 2);
            fields = Arrays.copyOf(fields, rows * 2);
        }
        numbers[rows] = number;
        fields[rows] = written;
        this.hidden.set(rows, hidden);
        this.joined.set(rows, joined);
        rowEnds[rows++] = cells;
    }

    private boolean isBlank(int cell) {
        return Characters.isBlank(chars, cell == 0 ? 0 : ends[cell - 1], ends[cell]);
    }

    /** How many rows there are so far. */
    int size() {
        return rows;
    }

    List<TableRow> rows() {
        return new Rows();
    }

    private final class Rows extends AbstractList<TableRow> implements RandomAccess {
        @Override
        public TableRow get(int index) {
            if (index < 0 || index >= rows) {
                throw new IndexOutOfBoundsException(index);
            }
            return new TableRow(Cells.this, index);
        }

        @Override
        public int size() {
            return rows;
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }

    int number(int row) {
        return numbers[row];
    }

    boolean isHidden(int row) {
        return hidden.get(row);
    }

    boolean isJoined(int row) {
        return joined.get(row);
    }

    int fields(int row) {
        return fields[row];
    }

    int width(int row) {
        return rowEnds[row] - start(row);
    }

    String text(int row, int column) {
        int cell = start(row) + column;
        return chars.substring(cell == 0 ? 0 : ends[cell - 1], ends[cell]);
    }

    boolean isBlank(int row, int column) {
        return isBlank(start(row) + column);
    }

    CellKind kind(int row, int column) {
        return kind(start(row) + column);
    }

    private CellKind kind(int cell) {
        return cell < kinds.length ? kinds[cell] : CellKind.TEXT;
    }
}
