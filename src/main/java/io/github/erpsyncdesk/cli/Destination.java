package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a result goes: standard output, or a file. The room for the file is made before anything is sent; where it is
 * gone when the result is there, the result is printed instead, since it cannot be had a second time.
 */
final class Destination implements AutoCloseable {
    private final Path path;
    private final WholeFile file;

    private Destination(Path path, WholeFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * @param path null for standard output
     * @throws Rejected where no file can be written there
     */
    static Destination of(Path path) {
        try {
            return new Destination(path, path == null ? null : new WholeFile(path));
        } catch (IOException | UnsupportedOperationException e) {
            throw Rejected.because("cli.output", path.toString());
        }
    }

    void write(WholeFile.Content content) throws IOException {
        if (file == null) {
            print(content);
            return;
        }
        try {
            file.write(content);
        } catch (IOException e) {
            System.err.println(Texts.text("cli.output.lost", path.toString()));
            print(content);
        }
    }

    private static void print(WholeFile.Content content) throws IOException {
        content.writeTo(System.out);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
