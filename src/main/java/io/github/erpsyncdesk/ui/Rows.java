package io.github.erpsyncdesk.ui;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;

/** The marked rows of a table as a list: read from a bit for each row, whatever their number. Immutable. */
final class Rows<E> extends AbstractList<E> {
    private final BitSet marked;
    private final int size;
    private final IntFunction<E> element;
    /** Where the last read was, so that reading on is not searching again. */
    private int lastIndex = -1;
    private int lastRow = -1;

    /** @param marked not changed any more */
    Rows(BitSet marked, IntFunction<E> element) {
        this.marked = marked;
        this.element = element;
        size = marked.cardinality();
    }

    static List<Integer> indices(BitSet marked) {
        return new Rows<>(marked, Integer::valueOf);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public E get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (index < lastIndex) {
            lastIndex = -1;
            lastRow = -1;
        }
        while (lastIndex < index) {
            lastRow = marked.nextSetBit(lastRow + 1);
            lastIndex++;
        }
        return element.apply(lastRow);
    }

    @Override
    public Iterator<E> iterator() {
        PrimitiveIterator.OfInt rows = marked.stream().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public E next() {
                return element.apply(rows.nextInt());
            }
        };
    }
}
