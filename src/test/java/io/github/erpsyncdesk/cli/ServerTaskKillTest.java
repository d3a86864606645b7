package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.BatchEngine.Fate;
import io.github.erpsyncdesk.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program is killed while it follows its task: the task goes on, and so does following it. */
class ServerTaskKillTest extends DeskOnSimulator {
    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    @Test
    void whatWasKilledIsFollowedAgainAndNotSentAgain() throws Exception {
        simulator.tasks().next(Fate.HANGS, Duration.ofSeconds(1));
        DeskProcess desk = new DeskProcess(folder);
        Process following = desk.start(Map.of("DEMO_PASSWORD", "demo"), "resync", "--url",
                simulator.address().toString(), "--user", "demo", "--password-env", "DEMO_PASSWORD", "--from", "crm",
                "--keys", "1001-1003", "--blanks", "overwrite", "--on-server", "--follow");
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!desk.err().contains("Task 41:")) {
            assertThat(System.nanoTime()).as("the task is found: " + desk.err()).isLessThan(end);
            Thread.sleep(20);
        }
        following.destroyForcibly().waitFor();
        simulator.tasks().finish();
        Ended again = desk.run(Map.of("DEMO_PASSWORD", "demo"), "tasks", "follow", "41", "--url",
                simulator.address().toString(), "--user", "demo", "--password-env", "DEMO_PASSWORD");
        assertThat(again.err()).contains("The journal now has the end of run 1");
        assertThat(again.code()).isZero();
        JsonNode run = new ObjectMapper().readTree(desk.run("history", "list", "--format", "json").out()).get(0);
        assertThat(run.get("outcome").asText()).isEqualTo("confirmed");
        assertThat(run.get("kind").asText()).isEqualTo("task");
        assertThat(simulator.resyncs()).as("sent once")
                .containsExactly(new Simulator.Received("ForceResyncBatchTask", 0, List.of(1001, 1002, 1003)));
    }
}
