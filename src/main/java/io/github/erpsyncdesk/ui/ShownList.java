package io.github.erpsyncdesk.ui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/** An observable list that is replaced as a whole, at the cost of one notification whatever its length. */
final class ShownList<E> extends ObservableListBase<E> {
    private List<E> list = List.of();

    /** @param now not changed any more */
    void show(List<E> now) {
        List<E> before = list;
        list = now;
        if (hasListeners() && !(before.isEmpty() && now.isEmpty())) {
            fireChange(new Replaced<>(this, before));
        }
    }

    @Override
    public E get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }

    private static final class Replaced<E> extends ListChangeListener.Change<E> {
        private final List<E> before;
        private boolean started;

        Replaced(ShownList<E> list, List<E> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !started;
            started = true;
            return first;
        }

        @Override
        public void reset() {
            started = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<E> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
