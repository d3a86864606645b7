package io.github.erpsyncdesk.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all, and replaces an old one only then, with that one's mode. Room for it is made
 * when this is. A link stays a link, to the new file; a pipe or device is written into and never replaced.
 */
public final class WholeFile implements AutoCloseable {
    private static final int MOST_LINKS = 40;

    private final Path target;
    /** Null where the target is no plain file, and {@link #open} is what to write to. */
    private final @Nullable Path temporary;
    private final @Nullable OutputStream open;

    /** Writes what shall stand in the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws IOException where no file can be written there */
    public WholeFile(Path file) throws IOException {
        if (isNoPlainFile(file)) {
            target = file;
            temporary = null;
            open = Files.newOutputStream(file, StandardOpenOption.WRITE);
            return;
        }
        target = followed(file);
        open = null;
        if (Files.isDirectory(target) || (Files.exists(target) && !Files.isWritable(target))) {
            throw new IOException("a folder, or a file that must not be written");
        }
        temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
        temporary.toFile().deleteOnExit(); // a signal that ends the program leaves nothing behind
        keepMode();
    }

    /** Devices, pipes and sockets, and the places where a system shows open files. */
    private static boolean isNoPlainFile(Path file) {
        String place = file.toAbsolutePath().normalize().toString();
        return (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file))
                || place.startsWith("/dev/fd/") || place.startsWith("/dev/std") || place.startsWith("/proc/");
    }

    /** Where a chain of links ends; the file there need not exist. */
    public static Path followed(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("links that lead in a circle");
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    /** A new file has the mode that the user's umask gives it. */
    private void keepMode() throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (now == null || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
        try {
            now.setGroup(old.group());
            now.setOwner(old.owner());
        } catch (IOException e) {
            // only an administrator may hand a file over to somebody else
        }
        now.setPermissions(old.permissions());
    }

    public void write(Content content) throws IOException {
        if (temporary == null) {
            try (OutputStream out = new BufferedOutputStream(open)) {
                content.writeTo(out);
            }
            return;
        }
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            content.writeTo(out);
        }
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
