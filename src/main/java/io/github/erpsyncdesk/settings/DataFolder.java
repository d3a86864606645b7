package io.github.erpsyncdesk.settings;

import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where this program keeps its files: {@code ERPSYNC_DESK_HOME} where it is set, else the system's place for such data.
 * Never a folder that depends on where the program was started, unless somebody named it so.
 */
public final class DataFolder {
    public static final String VARIABLE = "ERPSYNC_DESK_HOME";
    private static final char UNDECODED = '\uFFFD';

    private DataFolder() {}

    /** @throws Rejected where there is none, such as for a user without a home folder */
    public static Path path() {
        String set = System.getenv(VARIABLE);
        if (set == null || set.isBlank()) {
            return checked(AppDirsFactory.getInstance().getUserDataDir("ErpSync Desk", null, null));
        }
        if (set.indexOf(UNDECODED) >= 0) {
            throw Rejected.because("folder.undecoded", VARIABLE);
        }
        return named(set);
    }

    /** @param folder what the system says, which begins with "?" for a user it does not know */
    static Path checked(String folder) {
        if (folder == null || folder.isBlank()) {
            throw Rejected.because("folder.none", VARIABLE);
        }
        Path path = named(folder);
        if (!path.isAbsolute()) {
            throw Rejected.because("folder.none", VARIABLE);
        }
        return path;
    }

    private static Path named(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw Rejected.because("folder.undecoded", VARIABLE);
        }
    }
}
