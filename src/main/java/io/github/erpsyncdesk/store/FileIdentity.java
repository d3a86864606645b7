package io.github.erpsyncdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files on the disk are still the ones that are written. A deleted or replaced file takes every write
 * without an error, and nobody would ever read it. Where a system does not tell one file from another by a key, it does
 * not let an open one be deleted either.
 */
final class FileIdentity {
    private final Path file;
    private final Path wal;
    private final Path lock;
    private State known;

    private record State(@Nullable Object file, @Nullable Object wal, @Nullable Object lock, long size,
            FileTime modified) {

        /** The same files, whatever was written into them. */
        boolean sameFiles(State other) {
            return Objects.equals(file, other.file) && Objects.equals(lock, other.lock)
                    && (wal == null || Objects.equals(wal, other.wal));
        }
    }

    /** What is there now is ours. */
    FileIdentity(Path file, Path lock) {
        this.file = file;
        this.lock = lock;
        wal = file.resolveSibling(file.getFileName() + "-wal");
        known = now();
    }

    /** What is there now is ours. */
    void accept() {
        known = now();
    }

    /** Whether nobody but this program wrote since {@link #accept()}. */
    boolean isUntouched() {
        State now = now();
        return known.sameFiles(now) && known.size == now.size && known.modified.equals(now.modified);
    }

    /** Whether what was just written is in the files that have these names. */
    boolean isStillThere() {
        return known.sameFiles(now());
    }

    private State now() {
        List<Object> keys = new ArrayList<>();
        long size = 0;
        FileTime modified = FileTime.fromMillis(0);
        for (Path path : List.of(file, wal, lock)) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                Object key = attributes.fileKey();
                keys.add(key);
                if (path.equals(file) && key != null) {
                    size = attributes.size();
                    modified = attributes.lastModifiedTime();
                }
            } catch (IOException e) {
                keys.add(null);
            }
        }
        return new State(keys.get(0), keys.get(1), keys.get(2), size, modified);
    }
}
