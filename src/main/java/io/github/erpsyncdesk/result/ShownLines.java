package io.github.erpsyncdesk.result;

import java.util.Arrays;
import javafx.collections.ObservableListBase;

/** The rows of a run that are shown, as a list over its columns. Grows at its end while the run goes on; any other change is another list. */
public final class ShownLines extends ObservableListBase<ResultLine> {
    private ResultLines lines;
    private int[] rows;

    ShownLines(ResultLines lines, int[] rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /** Takes lines that came behind what is shown. @return false where these are others, and nothing was taken */
    boolean grow(ResultLines more, int[] moreRows) {
        int before = rows.length;
        if (moreRows.length < before || Arrays.mismatch(rows, moreRows) != (moreRows.length == before ? -1 : before) || !more.continues(lines)) {
            return false;
        }
        beginChange();
        lines = more;
        rows = moreRows;
        if (moreRows.length > before) {
            nextAdd(before, moreRows.length);
        }
        endChange();
        return true;
    }

    @Override
    public ResultLine get(int index) {
        return lines.get(rows[index]);
    }

    @Override
    public int size() {
        return rows.length;
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
