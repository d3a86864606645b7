package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a result goes: standard output, or a file. The place for the file is prepared before anything is sent; where it
 * is gone when the result is there, the result is printed instead, since it cannot be had a second time.
 */
final class Destination implements AutoCloseable {
    private final @Nullable Path path;
    private final @Nullable WholeFile file;
    private final Terminal terminal;

    private Destination(@Nullable Path path, @Nullable WholeFile file, Terminal terminal) {
        this.path = path;
        this.file = file;
        this.terminal = terminal;
    }

    /**
     * @param path null for standard output
     * @param own the folder whose journal, settings and log are never written over
     * @throws Rejected where no file can be written there
     */
    static Destination of(@Nullable Path path, Terminal terminal, Path own) {
        if (path == null) {
            return new Destination(null, null, terminal);
        }
        try {
            if (isOwn(path, own)) {
                throw Rejected.because("cli.output.own", path.toString());
            }
            return new Destination(path, new WholeFile(path), terminal);
        } catch (IOException | UnsupportedOperationException e) {
            throw Rejected.because("cli.output", String.valueOf(path));
        }
    }

    /** Whether the path names a file of this program, by whatever link. */
    private static boolean isOwn(Path path, Path own) throws IOException {
        if (!Files.isDirectory(own)) {
            return isOwnName(path) && path.toAbsolutePath().normalize().startsWith(own.toAbsolutePath().normalize());
        }
        Path folder = WholeFile.followed(path).getParent();
        if (folder != null && Files.isDirectory(folder) && folder.toRealPath().startsWith(own.toRealPath())
                && isOwnName(WholeFile.followed(path))) {
            return true;
        }
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.filter(Destination::isOwnName).toList()) {
                if (Files.exists(path) && Files.isSameFile(file, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOwnName(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.startsWith("journal.") || name.startsWith("settings.") || name.startsWith("erpsync-desk.");
    }

    void write(WholeFile.Content content) throws IOException {
        if (file == null) {
            print(content);
            return;
        }
        try {
            file.write(content);
        } catch (IOException e) {
            terminal.say(Texts.text("cli.output.lost", String.valueOf(path)));
            print(content);
        }
    }

    private void print(WholeFile.Content content) throws IOException {
        content.writeTo(terminal.out());
        terminal.out().flush();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
