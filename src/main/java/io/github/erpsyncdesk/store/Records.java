package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.ChangeSet;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changed records of a batch as one value, column by column: their number, a byte a kind, four a table, four an id.
 */
final class Records {
    private static final int BYTES_PER_RECORD = 1 + 2 * Integer.BYTES;

    private Records() {}

    /** @param tableIds the stored id of each of the set's tables, in their order */
    static byte[] bytes(ChangeSet changes, int[] tableIds) {
        int size = changes.size();
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + size * BYTES_PER_RECORD);
        buffer.putInt(size);
        for (int row = 0; row < size; row++) {
            buffer.put(StoredNames.CHANGE.of(changes.kind(row)));
        }
        for (int row = 0; row < size; row++) {
            buffer.putInt(tableIds[changes.tableIndex(row)]);
        }
        for (int row = 0; row < size; row++) {
            buffer.putInt(changes.recordId(row));
        }
        return buffer.array();
    }

    static void read(byte[] bytes, Map<Integer, String> tableNames, ChangeSet.Builder into) throws Damaged {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int size = buffer.getInt();
        int tables = Integer.BYTES + size;
        int ids = tables + size * Integer.BYTES;
        for (int row = 0; row < size; row++) {
            into.add(StoredNames.CHANGE.value(buffer.get(Integer.BYTES + row)),
                    known(tableNames.get(buffer.getInt(tables + row * Integer.BYTES))),
                    buffer.getInt(ids + row * Integer.BYTES));
        }
    }

    private static String known(@Nullable String table) throws Damaged {
        if (table == null) {
            throw new Damaged("a table whose name is lost");
        }
        return table;
    }
}
