package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;

/**
 * Whether the database is as it was when it was last closed with nothing left to write. Then its pages need not all be
 * read again at a start; every row still carries its own checksum. Anything else, such as a file that was copied back,
 * written by another program or never closed, is checked as a whole.
 */
final class CleanClose {
    /** Length in bytes; it holds a counter of changes (sqlite.org/fileformat2.html#file_change_counter). */
    private static final int HEADER = 100;

    private final Path journal;
    private final Path wal;
    private final Path mark;

    CleanClose(Path journal) {
        this.journal = journal;
        wal = journal.resolveSibling(journal.getFileName() + "-wal");
        mark = journal.resolveSibling("journal.clean");
    }

    boolean isUnchanged() {
        try {
            return isWritten() && Files.exists(mark) && Files.readString(mark).equals(state());
        } catch (IOException e) {
            return false;
        }
    }

    /** To be called when the database was checked when it was opened, and has been closed. */
    void note() {
        try {
            if (isWritten() && !isUnchanged()) {
                Path fresh = mark.resolveSibling("journal.clean.part");
                OwnerOnly.file(fresh);
                Files.writeString(fresh, state());
                Files.move(fresh, mark, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // the next start checks the whole file
        }
    }

    /** Another program that still reads keeps the log. */
    private boolean isWritten() throws IOException {
        return !Files.exists(wal) || Files.size(wal) == 0;
    }

    private String state() throws IOException {
        BasicFileAttributes file = Files.readAttributes(journal, BasicFileAttributes.class);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(journal)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // a file of ours is longer than its header
            }
        }
        return file.fileKey() + " " + file.size() + " " + file.lastModifiedTime() + " "
                + HexFormat.of().formatHex(header.array()) + "\n";
    }
}
