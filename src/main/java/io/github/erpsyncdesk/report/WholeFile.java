package io.github.erpsyncdesk.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all, and replaces an old one only then. Room for it is made when this is. */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;

    /** Writes what shall stand in the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws IOException where no file can be written there */
    public WholeFile(Path file) throws IOException {
        target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("a folder");
        }
        temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
    }

    public void write(Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            content.writeTo(out);
        }
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
