package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of a run in columns: a kind, a table, an id and a batch each. A line is made when somebody looks at it. */
public final class ResultLines extends AbstractList<ResultLine> implements RandomAccess {
    static final ResultLines NONE = new Builder().build();

    private static final long NO_DIGITS = -1;

    private final byte[] kinds;
    private final int[] tables;
    private final int[] ids;
    private final int[] batches;
    private final List<String> tableNames;
    private final KnownRecords records;
    private final List<String> externalKeys;
    private final List<String> externalNames;
    private volatile long @Nullable [] digits;

    private ResultLines(Builder builder) {
        kinds = Arrays.copyOf(builder.kinds, builder.size);
        tables = Arrays.copyOf(builder.tables, builder.size);
        ids = Arrays.copyOf(builder.ids, builder.size);
        batches = Arrays.copyOf(builder.batches, builder.size);
        tableNames = List.copyOf(builder.tableNames);
        records = builder.records;
        externalKeys = List.copyOf(builder.externalKeys);
        externalNames = List.copyOf(builder.externalNames);
    }

    @Override
    public ResultLine get(int row) {
        boolean isExternal = isExternal(row);
        return new ResultLine(ResultKind.of(kinds[row]), tableNames.get(tables[row]), isExternal ? 0 : ids[row],
                batches[row], name(row), isExternal ? externalKeys.get(-1 - ids[row]) : "");
    }

    private boolean isExternal(int row) {
        return tables[row] == 0 && ids[row] < 0;
    }

    /** What of the row is text: its name and, where it is an ERP key, that. */
    String words(int row) {
        return isExternal(row) ? externalKeys.get(-1 - ids[row]) + "\n" + name(row) : name(row);
    }

    /** Of the row's record, or of its key's; blank where it is not known. */
    String name(int row) {
        if (isExternal(row)) {
            return externalNames.get(-1 - ids[row]);
        }
        Optional<KnownRecord> known = tables[row] == 0 ? records.of(ids[row])
                : records.ofRow(tableNames.get(tables[row]), ids[row]);
        return known.map(KnownRecord::label).orElse("");
    }

    /** Whether any name is known. */
    boolean hasNames() {
        return records.isNamed();
    }

    /** Whether {@link #words} can hold anything. */
    boolean hasWords() {
        return hasNames() || !externalKeys.isEmpty();
    }

    @Override
    public int size() {
        return ids.length;
    }

    int kind(int row) {
        return kinds[row];
    }

    /** Place of the row's table in {@link #tableNames()}. */
    int table(int row) {
        return tables[row];
    }

    int id(int row) {
        return ids[row];
    }

    /** The ids as {@link DigitSearch} wants them; made when somebody searches for the first time. */
    long[] digits() {
        long[] made = digits;
        if (made == null) {
            made = IntStream.range(0, ids.length)
                    .mapToLong(row -> isExternal(row) ? NO_DIGITS : DigitSearch.packed(ids[row])).toArray();
            digits = made;
        }
        return made;
    }

    int batch(int row) {
        return batches[row];
    }

    /** The first is blank: keys have no table. */
    List<String> tableNames() {
        return tableNames;
    }

    IntStream ids(ResultKind kind) {
        return IntStream.range(0, ids.length).filter(row -> kinds[row] == kind.code()).map(row -> ids[row]);
    }

    /** Whether these are all lines of the other, in their order, and perhaps more behind them. */
    boolean continues(ResultLines other) {
        int size = other.size();
        return size <= size() && Arrays.equals(ids, 0, size, other.ids, 0, size)
                && Arrays.equals(kinds, 0, size, other.kinds, 0, size)
                && tableNames.subList(0, Math.min(tableNames.size(), other.tableNames.size())).equals(other.tableNames)
                && Arrays.equals(tables, 0, size, other.tables, 0, size);
    }

    /** Grows as lines are read. */
    static final class Builder {
        private byte[] kinds = new byte[64];
        private int[] tables = new int[64];
        private int[] ids = new int[64];
        private int[] batches = new int[64];
        private int size;
        private final List<String> tableNames = new ArrayList<>(List.of(""));
        private KnownRecords records = KnownRecords.NONE;
        private final List<String> externalKeys = new ArrayList<>();
        private final List<String> externalNames = new ArrayList<>();

        /** An ERP key's id is its place before zero: no internal key has such a one. */
        void addExternal(ResultKind kind, List<String> keys, Map<String, KnownRecord> known) {
            for (String key : keys) {
                externalKeys.add(key);
                externalNames.add(Optional.ofNullable(known.get(key)).map(KnownRecord::label).orElse(""));
                add(kind, 0, -externalKeys.size(), 0);
            }
        }

        /** What is known of the records of keys and rows. */
        void name(KnownRecords known) {
            records = known;
        }

        void add(ChangeSet changes, int batch) {
            int[] own = changes.tables().stream().mapToInt(this::table).toArray();
            for (int row = 0; row < changes.size(); row++) {
                add(ResultKind.of(changes.kind(row)), own[changes.tableIndex(row)], changes.recordId(row), batch);
            }
        }

        void addKeys(ResultKind kind, int[] keys) {
            for (int key : keys) {
                add(kind, 0, key, 0);
            }
        }

        private int table(String name) {
            int known = tableNames.indexOf(name);
            if (known < 0) {
                tableNames.add(name);
                return tableNames.size() - 1;
            }
            return known;
        }

        private void add(ResultKind kind, int table, int id, int batch) {
            if (size == ids.length) {
                kinds = Arrays.copyOf(kinds, size * 2);
                tables = Arrays.copyOf(tables, size * 2);
                ids = Arrays.copyOf(ids, size * 2);
                batches = Arrays.copyOf(batches, size * 2);
            }
            kinds[size] = kind.code();
            tables[size] = table;
            ids[size] = id;
            batches[size++] = batch;
        }

        ResultLines build() {
            return new ResultLines(this);
        }
    }
}
