package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's own code, which lies in a jar and is unpacked to be loaded. The folder for temporary files may be missing or
 * closed to programs, so the data folder is tried first.
 */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private static boolean isLoaded;

    private NativeLibrary() {}

    /** @throws IOException where it can be loaded from no folder */
    static synchronized void load(Path dataFolder) throws IOException {
        List<String> folders = new ArrayList<>();
        if (System.getProperty(FOLDER) != null) {
            folders.add(System.getProperty(FOLDER));
        }
        folders.add(dataFolder.resolve("native").toString());
        folders.add(System.getProperty("java.io.tmpdir"));
        for (String folder : folders) {
            isLoaded = isLoaded || isLoadedFrom(Path.of(folder));
        }
        if (!isLoaded) {
            throw new IOException("SQLite cannot be loaded");
        }
    }

    private static boolean isLoadedFrom(Path folder) {
        String before = System.getProperty(FOLDER);
        try {
            OwnerOnly.folder(folder);
            if (!Files.isWritable(folder)) {
                return false;
            }
            System.setProperty(FOLDER, folder.toString());
            return SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            return false;
        } finally {
            if (before == null) {
                System.clearProperty(FOLDER);
            }
        }
    }
}
