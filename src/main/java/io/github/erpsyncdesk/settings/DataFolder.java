package io.github.erpsyncdesk.settings;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where this program keeps its files: {@code ERPSYNC_DESK_HOME} where it is set, else the system's place for such data.
 */
public final class DataFolder {
    public static final String VARIABLE = "ERPSYNC_DESK_HOME";

    private DataFolder() {}

    public static Path path() {
        String set = System.getenv(VARIABLE);
        return set == null || set.isBlank()
                ? Path.of(AppDirsFactory.getInstance().getUserDataDir("ErpSync Desk", null, null))
                : Path.of(set);
    }
}
