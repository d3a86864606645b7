package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.files.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Lines in a few files of a limited size, the newest in number 0, that their owner alone may read: a handler of the
 * JDK's logging makes its files by the umask. Lines of two programs may come in turn, since every one is appended
 * whole.
 */
final class RotatingFile implements AutoCloseable {
    private final Path folder;
    private final String name;
    private final int files;
    private final long most;
    private OutputStream out;
    private long size;

    /**
     * @param name with {@code %d} for the number
     * @param most bytes in one file
     */
    RotatingFile(Path folder, String name, int files, long most) throws IOException {
        this.folder = folder;
        this.name = name;
        this.files = files;
        this.most = most;
        open();
    }

    private Path file(int number) {
        return folder.resolve(name.replace("%d", String.valueOf(number)));
    }

    private void open() throws IOException {
        OwnerOnly.file(file(0));
        size = Files.size(file(0));
        out = Files.newOutputStream(file(0), StandardOpenOption.APPEND);
    }

    void append(String line) throws IOException {
        byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        if (size > 0 && size + bytes.length > most) {
            out.close();
            for (int number = files - 1; number > 0; number--) {
                if (Files.exists(file(number - 1))) {
                    Files.move(file(number - 1), file(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            open();
        }
        out.write(bytes);
        size += bytes.length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
