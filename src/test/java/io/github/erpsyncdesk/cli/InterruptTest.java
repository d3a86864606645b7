package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C and kill during a run of the real process: what it says, and what the server counted. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent by the command kill")
class InterruptTest {
    private static final long LIMIT_NANOS = Duration.ofSeconds(30).toNanos();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    private DeskProcess desk;
    @TempDir
    Path home;

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Process start(Duration latency) throws Exception {
        simulator = Simulator.start(new Simulator.Options(0, 1, latency, Duration.ZERO, Duration.ofHours(1)), threads);
        desk = new DeskProcess(home);
        return startRun();
    }

    private Process startRun() throws Exception {
        return desk.start(Map.of("DEMO_PASSWORD", "demo"), "resync", "--url", simulator.address().toString(), "--user",
                "demo", "--password-env", "DEMO_PASSWORD",
                "--from", "crm", "--keys", "1-20", "--batch-size", "1", "--format", "json");
    }

    private static void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor()).isZero();
    }

    @Test
    void theFirstCtrlCStopsAfterTheBatchAndPrintsWhatIsKnown() throws Exception {
        Process process = start(Duration.ofMillis(300));
        await("a second batch", () -> simulator.resyncs().size() >= 2);
        signal("INT", process);
        Ended ended = desk.end(process);
        int sent = simulator.resyncs().size();
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.err()).contains("Stopping after the batch").doesNotContain("Exception");
        assertThat(json.get("outcome").asText()).isEqualTo("stopped");
        assertThat(json.get("notSent")).hasSize(20 - sent);
        assertThat(json.get("unknown")).isEmpty();
        assertThat(desk.run("history", "show", "1", "--format", "json").out()).isEqualTo(ended.out());
    }

    @Test
    void theSecondCtrlCStopsWaitingAndTheBatchIsUnknown() throws Exception {
        Process process = start(Duration.ofMinutes(5));
        await("the first batch", () -> simulator.resyncs().size() == 1);
        signal("INT", process);
        await("the hint", () -> desk.err().contains("Ctrl-C again"));
        signal("INT", process);
        Ended ended = desk.end(process);
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(ended.code()).isEqualTo(130);
        assertThat(json.get("unknown")).hasSize(1);
        assertThat(json.get("notSent")).hasSize(19);
        assertThat(simulator.resyncs()).hasSize(1);
    }

    @Test
    void aKilledRunIsToldOnceAndShownAsUnknownAndNothingIsSentAgain() throws Exception {
        Process process = start(Duration.ofMillis(200));
        await("a third batch", () -> simulator.resyncs().size() >= 3);
        signal("KILL", process);
        process.waitFor();
        Thread.sleep(400);
        int sent = simulator.resyncs().size();
        Ended list = desk.run("history", "list", "--format", "json");
        assertThat(list.err()).contains("Run 1 ended unexpectedly");
        assertThat(new ObjectMapper().readTree(list.out()).get(0).get("outcome").asText()).isEqualTo("unknown");
        Ended shown = desk.run("history", "show", "1", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(shown.out());
        assertThat(shown.err()).isEmpty();
        assertThat(json.get("unknown").size() + json.get("notSent").size() + confirmed(json)).isEqualTo(20);
        assertThat(json.get("notSent").size()).as("what the server saw is not called not sent")
                .isLessThanOrEqualTo(20 - sent);
        assertThat(simulator.resyncs()).hasSize(sent);
    }

    private static int confirmed(JsonNode json) {
        int count = 0;
        for (JsonNode batch : json.get("batches")) {
            count += batch.get("outcome").asText().equals("confirmed") ? 1 : 0;
        }
        return count;
    }
}
