package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at journal steps of a run with 20 batches; then the journal's word is held against what the server counted.
 * The build takes a sample of the 124 steps, {@code -Dsweep.stride=1} all of them.
 */
@DisabledOnOs(OS.WINDOWS)
class KillSweepTest {
    private static final int STEPS = 4 + 6 * Victim.BATCHES;

    @TempDir
    Path home;

    @Test
    void noKillLosesTheTruthAboutARun() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        int stride = Integer.getInteger("sweep.stride", 13);
        try {
            for (int step = 0; step < STEPS; step += stride) {
                try (Simulator simulator = Simulator.start(
                        new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)), threads)) {
                    check(step, simulator);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(int step, Simulator simulator) throws Exception {
        Path data = home.resolve("step-" + step);
        assertThat(killedAt(step, data, simulator)).as("killed at step " + step).isTrue();
        List<Integer> received = simulator.resyncs().stream().flatMap(call -> call.ids().stream()).toList();
        assertThat(received).as("nothing is sent twice, step " + step).doesNotHaveDuplicates();
        try (SqliteJournal journal = new SqliteJournal(data, Clock.systemUTC())) {
            journal.cutOff();
            List<RunHead> runs = journal.runs(10);
            if (runs.isEmpty()) {
                assertThat(received).as("nothing is sent before it is written down, step " + step).isEmpty();
                return;
            }
            RunRecord run = journal.open(runs.getFirst().id());
            Set<Integer> sent = new HashSet<>(received);
            assertThat(keys(run, KeyState.NOT_SENT)).as("executed but shown as not sent, step " + step)
                    .doesNotContainAnyElementsOf(sent.isEmpty() ? Set.of(-1) : sent);
            assertThat(sent).as("confirmed without the server's word, step " + step)
                    .containsAll(keys(run, KeyState.CONFIRMED));
            assertThat(keys(run, KeyState.UNKNOWN)).as("one batch at most is unknown, step " + step)
                    .hasSizeLessThanOrEqualTo(Victim.KEYS / Victim.BATCHES);
            assertThat(runs.getFirst().ended()).isTrue();
        }
    }

    private static Set<Integer> keys(RunRecord run, KeyState state) {
        return run.keys(state).boxed().collect(Collectors.toSet());
    }

    private boolean killedAt(int step, Path data, Simulator simulator) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "victim", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Dsun.net.httpserver.nodelay=true", "-cp",
                System.getProperty("java.class.path"),
                "io.github.erpsyncdesk.store.Victim", data.toString(), simulator.address().toString(),
                String.valueOf(step))
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isEqualTo(137);
        return true;
    }
}
