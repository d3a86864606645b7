package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No path to a resync that nobody confirmed: random days on the real view models, the real command line and the real
 * journal, with crashes, restarts, lost answers and readers in between. The server counts, and is right.
 * {@code -Derpsync.sequences=N} runs more, {@code -Derpsync.seed=N} begins with another one,
 * {@code -Derpsync.seconds=N} ends sooner. Two days of five are on the real journal, each with commands; the others on
 * one in memory, one of six with commands. {@code -Derpsync.journal=real} or {@code memory} has one of them alone.
 */
class WholeModelTest {
    private static final int SEQUENCES = Integer.getInteger("erpsync.sequences", 1_000);
    private static final int SEED = Integer.getInteger("erpsync.seed", 1);
    private static final int SECONDS = Integer.getInteger("erpsync.seconds", 3_600);
    private static final String JOURNAL = System.getProperty("erpsync.journal", "both");
    private static final int STEPS = 24;
    private static final System.Logger LOG = System.getLogger(WholeModelTest.class.getName());
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

    private static boolean isReal(int seed) {
        return JOURNAL.equals("both") ? seed % 5 < 2 : JOURNAL.equals("real");
    }

    private static void days(Path folder) throws Exception {
        RandomDay.Tally all = new RandomDay.Tally();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int days = 0;
        for (int seed = SEED; seed < SEED + SEQUENCES && System.nanoTime() < end; seed++, days++) {
            Path data = Files.createDirectory(folder.resolve("seed-" + seed));
            try (RandomDay day = new RandomDay(seed, isReal(seed) ? DayDisk.real(data) : new MemoryDisk(),
                    isReal(seed) || seed % 10 == 4)) {
                for (int step = 0; step < STEPS; step++) {
                    day.step();
                }
                day.end();
                all.add(day.tally());
            } catch (AssertionError | Exception e) {
                throw new AssertionError("with -Derpsync.sequences=1 -Derpsync.seed=" + seed + ": " + e.getMessage(),
                        e);
            }
            delete(data);
        }
        LOG.log(System.Logger.Level.INFO, "seeds {0} to {1}: {2}", String.valueOf(SEED),
                String.valueOf(SEED + days - 1),
                all);
        assertThat(all.reviews).as("windows are used").isGreaterThan(days / 2);
        assertThat(all.refusals).as("keys of an unknown fate come again").isGreaterThan(days / 50);
        assertThat(all.resyncs).as("the days are not idle").isGreaterThan(days);
        assertThat(all.logIns).as("log-ins").isGreaterThan(days / 2);
        assertThat(all.surprises).as("another server answers").isGreaterThan(days / 100);
        assertThat(all.foreign).as("keys of another server").isGreaterThan(days / 100);
    }
}
