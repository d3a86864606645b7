package io.github.erpsyncdesk.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The records a server reported as changed, kept in columns: a kind, a table and an id each, no object per record. Rows
 * whose id could not be read are counted, never guessed.
 */
public final class ChangeSet {
    public static final ChangeSet EMPTY = new Builder().build();

    private final byte[] kinds;
    private final int[] tables;
    private final int[] ids;
    private final List<String> tableNames;
    private final List<String> unreadable;

    private ChangeSet(Builder builder) {
        kinds = Arrays.copyOf(builder.kinds, builder.size);
        tables = Arrays.copyOf(builder.tables, builder.size);
        ids = Arrays.copyOf(builder.ids, builder.size);
        tableNames = List.copyOf(builder.tableIndex.keySet());
        unreadable = List.copyOf(builder.unreadable);
    }

    public int size() {
        return ids.length;
    }

    public boolean isEmpty() {
        return ids.length == 0 && unreadable.isEmpty();
    }

    public ChangeKind kind(int row) {
        return ChangeKind.of(kinds[row]);
    }

    /** The row's place in {@link #tables()}. */
    public int tableIndex(int row) {
        return tables[row];
    }

    public String table(int row) {
        return tableNames.get(tables[row]);
    }

    public int recordId(int row) {
        return ids[row];
    }

    /** Rows of the reply that named no readable record, as text for support: kind, table and what stood there. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** The tables in order of first appearance. */
    public List<String> tables() {
        return tableNames;
    }

    public int count(ChangeKind kind) {
        int count = 0;
        for (byte b : kinds) {
            if (b == kind.code()) {
                count++;
            }
        }
        return count;
    }

    /** Counts per table, one number for each {@link ChangeKind}, at its code. */
    public Map<String, int[]> countsByTable() {
        int[][] counts = new int[tableNames.size()][ChangeKind.values().length];
        for (int row = 0; row < ids.length; row++) {
            counts[tables[row]][kinds[row]]++;
        }
        Map<String, int[]> byTable = new LinkedHashMap<>();
        for (int table = 0; table < counts.length; table++) {
            byTable.put(tableNames.get(table), counts[table]);
        }
        return byTable;
    }

    public IntStream recordIds() {
        return Arrays.stream(ids);
    }

    /** A view, not a copy. */
    public List<Change> asList() {
        return new AbstractList<>() {
            @Override
            public Change get(int row) {
                return new Change(kind(row), table(row), recordId(row));
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    public static ChangeSet merged(List<ChangeSet> sets) {
        Builder all = new Builder();
        for (ChangeSet set : sets) {
            for (int row = 0; row < set.size(); row++) {
                all.add(set.kind(row), set.table(row), set.recordId(row));
            }
            all.unreadable.addAll(set.unreadable);
        }
        return all.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSet set && asList().equals(set.asList()) && unreadable.equals(set.unreadable);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return count(ChangeKind.ADDED) + " added, " + count(ChangeKind.UPDATED) + " updated, "
                + count(ChangeKind.DELETED) + " deleted";
    }

    /** Grows as rows are read. Not safe for several threads. */
    public static final class Builder {
        private byte[] kinds = new byte[64];
        private int[] tables = new int[64];
        private int[] ids = new int[64];
        private int size;
        private final Map<String, Integer> tableIndex = new LinkedHashMap<>();
        private final List<String> unreadable = new ArrayList<>();

        public Builder add(ChangeKind kind, String table, int recordId) {
            if (size == ids.length) {
                int larger = size * 2;
                kinds = Arrays.copyOf(kinds, larger);
                tables = Arrays.copyOf(tables, larger);
                ids = Arrays.copyOf(ids, larger);
            }
            kinds[size] = kind.code();
            tables[size] = tableIndex.computeIfAbsent(table, name -> tableIndex.size());
            ids[size++] = recordId;
            return this;
        }

        public Builder addUnreadable(ChangeKind kind, String table, String found) {
            unreadable.add(kind + " " + table + " \"" + found + "\"");
            return this;
        }

        /** A row that was described before. */
        public Builder addUnreadable(String described) {
            unreadable.add(described);
            return this;
        }

        public ChangeSet build() {
            return new ChangeSet(this);
        }
    }
}
