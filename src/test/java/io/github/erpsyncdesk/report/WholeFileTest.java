package io.github.erpsyncdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person names as the place of a result stays what it is. */
@DisabledOnOs(OS.WINDOWS)
class WholeFileTest {
    @TempDir
    Path folder;

    private static void write(Path path, String words) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.write(out -> out.write(words.getBytes()));
        }
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path old = Files.writeString(elsewhere.resolve("old"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere", "old"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), link);
        write(chain, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(chain)).isTrue();
        assertThat(old).hasContent("new");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), elsewhere.resolve("made"));
        write(nowhere, "made");
        assertThat(elsewhere.resolve("made")).hasContent("made");
        assertThat(Files.isSymbolicLink(nowhere)).isTrue();
    }

    @Test
    void aPipeIsWrittenIntoAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is missing");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return e.toString();
            }
        });
        write(pipe, "through the pipe");
        assertThat(read.join()).isEqualTo("through the pipe");
        assertThat(Files.readAttributes(pipe, java.nio.file.attribute.BasicFileAttributes.class).isOther()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anExistingFileKeepsItsModeAndANewOneFollowsTheUmask() throws Exception {
        Path old = Files.writeString(folder.resolve("old"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
        write(old, "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old))).isEqualTo("rw-r-----");
        Path plain = Files.createFile(folder.resolve("plain"));
        write(folder.resolve("fresh"), "new");
        assertThat(Files.getPosixFilePermissions(folder.resolve("fresh")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void nothingIsLeftWhereNothingWasWritten() throws Exception {
        new WholeFile(folder.resolve("never")).close();
        assertThat(folder).isEmptyDirectory();
    }
}
