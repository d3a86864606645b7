package io.github.erpsyncdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    /** Whoever may write to a folder above can put another journal in its place. */
    @Test
    void everyFolderThatIsMadeOnTheWayIsTheOwnersAlone(@TempDir Path given) throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "only where files have modes");
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path deepest = given.resolve("data/native/new");
        OwnerOnly.folder(deepest);
        for (Path made = deepest; !made.equals(given); made = made.getParent()) {
            assertThat(Files.getPosixFilePermissions(made)).as(made.toString())
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(Files.getPosixFilePermissions(given)).as("what was there keeps its mode")
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
