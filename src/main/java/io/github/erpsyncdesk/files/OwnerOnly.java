package io.github.erpsyncdesk.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only their owner may read, whatever the umask. On Windows, the folder of a user's data is
 * theirs alone already.
 */
public final class OwnerOnly {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    /** The last part of the standard place, which no other program uses. */
    private static final String STANDARD_NAME = "ErpSync Desk";

    private OwnerOnly() {}

    /**
     * Makes the folder, and those above it, where they are missing. One that somebody else made for this program keeps
     * its mode.
     */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            if (folder.endsWith(STANDARD_NAME)) {
                tighten(folder, FOLDER);
            }
            return;
        }
        if (folder.toAbsolutePath().getParent() != null) {
            Files.createDirectories(folder.toAbsolutePath().getParent(), attributes(FOLDER));
        }
        try {
            Files.createDirectory(folder, attributes(FOLDER));
        } catch (FileAlreadyExistsException e) {
            // another program of ours was faster
        }
        tighten(folder, FOLDER);
    }

    /** Makes the file where it is missing, and shuts others out of it where it is there. */
    public static void file(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(FILE));
        } catch (FileAlreadyExistsException e) {
            // it is only made private
        }
        tighten(file, FILE);
    }

    /** Shuts others out of a file that is there. */
    public static void tighten(Path file) {
        tighten(file, FILE);
    }

    /** Best effort: somebody else's file, or one on a disk that is only read, stays as it is. */
    private static void tighten(Path path, Set<PosixFilePermission> mode) {
        try {
            if (POSIX && !Files.getPosixFilePermissions(path).equals(mode)) {
                Files.setPosixFilePermissions(path, mode);
            }
        } catch (IOException e) {
            // reading must go on where this cannot be changed
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        return POSIX ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }
}
