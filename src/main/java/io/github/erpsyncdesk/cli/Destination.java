package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a result goes: standard output, or a file that appears whole or not at all. The room for the file is made before anything
 * is sent; where it is gone when the result is there, the result is printed instead, since it cannot be had a second time.
 */
final class Destination implements AutoCloseable {
    private final Path file;
    private final Path temporary;

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Destination(Path file, Path temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /**
     * @param file null for standard output
     * @throws Rejected where no file can be written there
     */
    static Destination of(Path file) {
        if (file == null) {
            return new Destination(null, null);
        }
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw Rejected.because("cli.output", file.toString());
        }
        try {
            return new Destination(target, Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part"));
        } catch (IOException | UnsupportedOperationException e) {
            throw Rejected.because("cli.output", file.toString());
        }
    }

    void write(Content content) throws IOException {
        if (file == null) {
            print(content);
            return;
        }
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println(Texts.text("cli.output.lost", file.toString()));
            print(content);
        }
    }

    private static void print(Content content) throws IOException {
        content.writeTo(System.out);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
