package io.github.erpsyncdesk.result;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The rows of a run that are shown, as a list over its columns. While a run goes on it grows at its end, so that what
 * is selected stays selected.
 */
public final class ShownLines extends ObservableListBase<ResultLine> {
    private ResultLines lines = ResultLines.NONE;
    private int[] rows = {};
    private List<ResultLine> view = view(lines, rows);

    void show(ResultLines now, int[] nowRows) {
        int before = rows.length;
        boolean grows = nowRows.length >= before && Arrays.equals(rows, 0, before, nowRows, 0, before)
                && now.continues(lines);
        List<ResultLine> old = view;
        beginChange();
        lines = now;
        rows = nowRows;
        view = view(now, nowRows);
        if (!grows) {
            nextReplace(0, nowRows.length, old);
        } else if (nowRows.length > before) {
            nextAdd(before, nowRows.length);
        }
        endChange();
    }

    /** What is shown now, whatever comes later; may be read on any thread. */
    List<ResultLine> asTheyAre() {
        return view;
    }

    private static List<ResultLine> view(ResultLines lines, int[] rows) {
        return new AbstractList<>() {
            @Override
            public ResultLine get(int index) {
                return lines.get(rows[index]);
            }

            @Override
            public int size() {
                return rows.length;
            }
        };
    }

    @Override
    public ResultLine get(int index) {
        return view.get(index);
    }

    @Override
    public int size() {
        return view.size();
    }

    /** Where the first line with this id is shown; -1 where none is. */
    int indexOf(int id) {
        for (int i = 0; i < rows.length; i++) {
            if (lines.id(rows[i]) == id) {
                return i;
            }
        }
        return -1;
    }
}
