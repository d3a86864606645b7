package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Only one program at a time writes. Readers never hold this; what others hold for a moment, such as to end a run that
 * was cut off, is waited for.
 */
final class WriterLock implements AutoCloseable {
    private static final long AGAIN_MILLIS = 20;

    private final Path path;
    private @Nullable FileChannel channel;

    WriterLock(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean isHeld() {
        return channel != null;
    }

    /** @return false where another program still holds it after that time */
    boolean acquire(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (channel == null && !attempt()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean attempt() throws IOException {
        OwnerOnly.file(path);
        FileChannel tried = FileChannel.open(path, StandardOpenOption.WRITE);
        try {
            if (tried.tryLock() != null) {
                channel = tried;
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // another journal of this program has it
        } finally {
            if (!tried.equals(channel)) {
                tried.close();
            }
        }
        return false;
    }

    void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    @Override
    public void close() throws IOException {
        release();
    }
}
