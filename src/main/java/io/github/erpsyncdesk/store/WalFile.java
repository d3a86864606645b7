package io.github.erpsyncdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * SQLite's write-ahead log (sqlite.org/fileformat2.html#walformat), read beside SQLite: that stops at the first frame
 * whose checksum is wrong and says nothing, and it cannot read a log at all where nothing can be written.
 */
final class WalFile {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377F0682;
    /** The salt of an older log is smaller by one for each time the log was begun again. */
    private static final int MOST_RESTARTS = 1 << 20;

    private final ByteBuffer bytes;
    private final ByteOrder order;
    private final int pageSize;
    private final Map<Integer, Integer> pages = new HashMap<>();
    private int databasePages;
    private boolean damaged;

    private WalFile(byte[] content) {
        bytes = ByteBuffer.wrap(content);
        boolean isEmpty = content.length < HEADER;
        order = !isEmpty && (bytes.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        pageSize = isEmpty ? 0 : bytes.getInt(8);
        if (!isEmpty) {
            read();
        }
    }

    static WalFile of(Path wal) throws IOException {
        return new WalFile(Files.exists(wal) ? Files.readAllBytes(wal) : new byte[0]);
    }

    /** Whether frames that were written can no longer be read. */
    boolean isDamaged() {
        return damaged;
    }

    private void read() {
        int[] sum = sum(0, HEADER - 8, new int[2]);
        if ((bytes.getInt(0) & ~1) != MAGIC || pageSize < 512 || pageSize > 65_536 || sum[0] != bytes.getInt(24)
                || sum[1] != bytes.getInt(28)) {
            damaged = true;
            return;
        }
        Map<Integer, Integer> transaction = new HashMap<>();
        int size = FRAME_HEADER + pageSize;
        for (int at = HEADER; at + size <= bytes.capacity(); at += size) {
            sum = sum(at + FRAME_HEADER, pageSize, sum(at, 8, sum));
            if (!hasSalts(at) || sum[0] != bytes.getInt(at + 16) || sum[1] != bytes.getInt(at + 20)) {
                damaged = !isOlder(at) || isOfThisLogFrom(at, size);
                return;
            }
            transaction.put(bytes.getInt(at), at + FRAME_HEADER);
            if (bytes.getInt(at + 4) != 0) {
                pages.putAll(transaction);
                transaction.clear();
                databasePages = bytes.getInt(at + 4);
            }
        }
    }

    private boolean hasSalts(int at) {
        return bytes.getInt(at + 8) == bytes.getInt(16) && bytes.getInt(at + 12) == bytes.getInt(20);
    }

    /** A frame that an earlier log left behind. */
    private boolean isOlder(int at) {
        int restarts = bytes.getInt(16) - bytes.getInt(at + 8);
        return restarts > 0 && restarts < MOST_RESTARTS;
    }

    private boolean isOfThisLogFrom(int from, int size) {
        for (int at = from; at + size <= bytes.capacity(); at += size) {
            if (hasSalts(at)) {
                return true;
            }
        }
        return false;
    }

    private int[] sum(int at, int length, int[] before) {
        int first = before[0];
        int second = before[1];
        ByteBuffer words = bytes.duplicate().order(order);
        for (int i = at; i < at + length; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
        return new int[]{first, second};
    }

    /** The database as it is with what was committed to the log, as an image that needs no log. */
    byte[] appliedTo(byte[] database) {
        byte[] image = databasePages == 0 ? database : Arrays.copyOf(database, databasePages * pageSize);
        pages.forEach((page, at) -> {
            if (page <= databasePages) {
                System.arraycopy(bytes.array(), at, image, (page - 1) * pageSize, pageSize);
            }
        });
        image[18] = 1; // the versions that read and write it: 2 would demand a log
        image[19] = 1;
        return image;
    }
}
