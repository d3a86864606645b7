package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No path to a resync that nobody confirmed: random days on the real view models, the real command line and the real
 * journal, with crashes, restarts, lost answers and readers in between. The server counts, and is right.
 * {@code -Derpsync.sequences=N} runs more, {@code -Derpsync.seed=N} begins with another one.
 */
class WholeModelTest {
    private static final int SEQUENCES = Integer.getInteger("erpsync.sequences", 1_000);
    private static final int SEED = Integer.getInteger("erpsync.seed", 1);
    private static final int STEPS = 24;
    /** Every commit waits for the disk: on one of memory, where there is such a folder, days are shorter. */
    private static final Path MEMORY_DISK = Path.of("/dev/shm");

    @Test
    void nothingIsResyncedThatNobodyConfirmed() throws Exception {
        Path folder = Files.createTempDirectory(
                MEMORY_DISK.toFile().canWrite() ? MEMORY_DISK : Path.of(System.getProperty("java.io.tmpdir")),
                "erpsync-days");
        try {
            days(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void days(Path folder) throws Exception {
        int resyncs = 0;
        int reviews = 0;
        int refusals = 0;
        for (int seed = SEED; seed < SEED + SEQUENCES; seed++) {
            Path data = Files.createDirectory(folder.resolve("seed-" + seed));
            try (RandomDay day = new RandomDay(seed, data)) {
                for (int step = 0; step < STEPS; step++) {
                    day.step();
                }
                resyncs += day.resyncs();
                reviews += day.reviews();
                refusals += day.refusals();
            } catch (AssertionError | Exception e) {
                throw new AssertionError("with -Derpsync.sequences=1 -Derpsync.seed=" + seed + ": " + e.getMessage(),
                        e);
            }
            delete(data);
        }
        assertThat(reviews).as("windows are used").isGreaterThan(SEQUENCES / 2);
        assertThat(refusals).as("keys of an unknown fate come again").isGreaterThan(SEQUENCES / 50);
        assertThat(resyncs).as("the days are not idle").isGreaterThan(SEQUENCES);
    }
}
