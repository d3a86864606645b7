package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.JournalFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes of the journal and of its log change anywhere, after a kill: each run is what it was, or called damaged, or the
 * files were set aside and somebody is told. Nothing ends in an exception, and the next run is written.
 * {@code -Derpsync.damages=N} tries more.
 */
class RandomDamageTest {
    private static final int DAMAGES = Integer.getInteger("erpsync.damages", 120);
    private static final int SEED = Integer.getInteger("erpsync.seed", 1);

    @TempDir
    Path folder;
    private Path sound;
    private final List<RunRecord> runs = new ArrayList<>();

    /** Three runs of before, three in the log, of which the last was cut off. */
    @BeforeEach
    void recordRuns() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        sound = Files.createDirectory(folder.resolve("sound"));
        for (int session = 0; session < 2; session++) {
            try (SqliteJournal journal = new SqliteJournal(made, Clock.systemUTC())) {
                for (int run = 0; run < 3; run++) {
                    ResyncPlan plan = Runs.plan(40, 8);
                    long id = journal.begin(plan, Instant.now());
                    for (Batch batch : plan.batches()) {
                        journal.intend(id, batch);
                        if (session + run < 3) {
                            journal.ended(id, outcome(batch, batch.number() != 2 * run));
                        }
                    }
                    if (session + run < 3) {
                        journal.close(id, Duration.ZERO);
                    }
                    runs.add(journal.open(id));
                }
                for (String name : List.of("journal.db", "journal.db-wal")) {
                    Files.copy(made.resolve(name), sound.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static BatchOutcome outcome(Batch batch, boolean isGood) {
        return isGood ? new BatchOutcome.Answered(batch, FakeNetServer.ok(7, 8, 9), Duration.ZERO)
                : new BatchOutcome.Failed(batch,
                        new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("h"), ""),
                        Duration.ZERO);
    }

    @Test
    void whateverBytesChangeARunIsWhatItWasOrCalledDamaged() throws Exception {
        int changed = 0;
        for (int seed = SEED; seed < SEED + DAMAGES; seed++) {
            Path data = Files.createDirectory(folder.resolve("seed-" + seed));
            Random random = new Random(seed);
            for (String name : List.of("journal.db", "journal.db-wal")) {
                byte[] bytes = Files.readAllBytes(sound.resolve(name));
                if (random.nextBoolean()) {
                    damage(bytes, random);
                }
                Files.write(data.resolve(name), bytes);
            }
            try {
                changed += check(data);
            } catch (AssertionError | Exception e) {
                throw new AssertionError("with -Derpsync.damages=1 -Derpsync.seed=" + seed + ": " + e, e);
            }
        }
        assertThat(changed).as("damage is seen").isPositive();
    }

    private static void damage(byte[] bytes, Random random) {
        int places = 1 + random.nextInt(4);
        for (int i = 0; i < places; i++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 600));
            for (int at = from; at < to; at++) {
                bytes[at] = (byte) random.nextInt(256);
            }
        }
    }

    private int check(Path data) throws Exception {
        try (SqliteJournal journal = new SqliteJournal(data, Clock.systemUTC())) {
            boolean isTold = !journal.notices().isEmpty();
            journal.cutOff();
            isTold = !journal.notices().isEmpty();
            List<RunHead> heads = journal.runs(100);
            int damaged = 0;
            for (RunRecord run : runs) {
                damaged += isAsItWas(journal, run, heads, isTold) ? 0 : 1;
            }
            if (!isTold) {
                assertThat(journal.unsettled(FakeNetServer.FJORD).among(left())).as("asked about").isNotEmpty();
            }
            long next = journal.begin(Runs.plan(2, 2), Instant.now());
            journal.close(next, Duration.ZERO);
            return damaged;
        }
    }

    /** The keys of the run that was cut off. */
    private KeyList left() {
        return KeyList.of(runs.getLast().keys(KeyState.UNKNOWN).toArray());
    }

    private static boolean isAsItWas(SqliteJournal journal, RunRecord was, List<RunHead> heads, boolean isTold) {
        if (heads.stream().noneMatch(head -> head.id() == was.id())) {
            assertThat(isTold).as("run " + was.id() + " is gone, and somebody is told").isTrue();
            return false;
        }
        try {
            RunRecord now = journal.open(was.id());
            assertThat(now.request()).as("run " + was.id()).isEqualTo(was.request());
            int[] confirmed = was.keys(KeyState.CONFIRMED).toArray();
            if (isTold) { // its end may be lost with the log, but nothing is made up
                assertThat(now.keys(KeyState.CONFIRMED).boxed().toList()).as("run " + was.id())
                        .isSubsetOf(Arrays.stream(confirmed).boxed().toList());
                return Arrays.equals(now.keys(KeyState.CONFIRMED).toArray(), confirmed);
            }
            assertThat(now.changes()).as("run " + was.id()).isEqualTo(was.changes());
            for (KeyState state : KeyState.values()) {
                assertThat(now.keys(state).toArray()).as("run " + was.id() + ", " + state)
                        .containsExactly(was.keys(state).toArray());
            }
            return true;
        } catch (JournalFailed e) {
            assertThat(e.notice().key()).as("run " + was.id()).isEqualTo("journal.damagedRun");
            return false;
        }
    }
}
