package io.github.erpsyncdesk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Damaged files are kept under another name beside the new ones, and said until somebody acknowledges them. Which ones
 * there are is read from the folder itself, so that no crash and no other program of ours can lose the news.
 */
public final class SetAside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final Path file;
    private final Clock clock;

    public SetAside(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    private interface Transfer {
        void make(Path from, Path to) throws IOException;
    }

    /** Moves the file, and those beside it with these suffixes. */
    public void move(String... suffixes) throws IOException {
        transfer(Files::move, suffixes);
    }

    /** The same, but leaves the files where they are too. */
    public void copy(String... suffixes) throws IOException {
        transfer(Files::copy, suffixes);
    }

    private void transfer(Transfer transfer, String... suffixes) throws IOException {
        String tail = free();
        for (String suffix : suffixes) {
            Path part = beside(suffix);
            if (Files.exists(part)) {
                Path kept = beside(suffix + tail);
                transfer.make(part, kept);
                OwnerOnly.file(kept);
            }
        }
        transfer.make(file, beside(tail));
        OwnerOnly.file(beside(tail));
    }

    private String free() {
        String stamp = ".broken-" + STAMP.format(clock.instant());
        String tail = stamp;
        for (int number = 2; Files.exists(beside(tail)); number++) {
            tail = stamp + "-" + number;
        }
        return tail;
    }

    /** The kept files that nobody has acknowledged yet, the oldest first. */
    public List<Path> unacknowledged() {
        String start = file.getFileName() + ".broken-";
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> known = acknowledged();
            return files.filter(kept -> kept.getFileName().toString().startsWith(start))
                    .filter(kept -> !known.contains(kept.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public void acknowledge() throws IOException {
        List<String> names = unacknowledged().stream().map(kept -> kept.getFileName().toString()).toList();
        if (!names.isEmpty()) {
            OwnerOnly.file(list());
            Files.write(list(), names, StandardOpenOption.APPEND);
        }
    }

    private List<String> acknowledged() throws IOException {
        return Files.exists(list()) ? Files.readAllLines(list()) : List.of();
    }

    private Path list() {
        return beside(".acknowledged");
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
