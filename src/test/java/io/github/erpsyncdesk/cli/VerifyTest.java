package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.store.SqliteJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command verify: an answer that was lost after the work is told apart from one that was lost before it. */
class VerifyTest {
    private static final String CALL = "ForceResyncNoBlankValues";

    @TempDir
    Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Simulator.Options.DEFAULT, threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Ended desk(String command, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(command, "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "DEMO_PASSWORD", "--format", "json"));
        args.addAll(List.of(more));
        return new DeskProcess(folder).run(Map.of("DEMO_PASSWORD", "demo"), args.toArray(String[]::new));
    }

    private static List<String> results(Ended ended) throws Exception {
        JsonNode keys = new ObjectMapper().readTree(ended.out()).get("keys");
        return StreamSupport.stream(keys.spliterator(), false).map(key -> key.get("result").asText()).toList();
    }

    private void loses(Mischief.Kind how) throws Exception {
        simulator.mischief().next(CALL, how);
        assertThat(desk("resync", "--from", "crm", "--keys", "1001-1003").code()).isEqualTo(Exit.UNKNOWN);
    }

    @Test
    void workThatWasDoneBeforeTheAnswerWasLostIsFoundAndItsKeysAreSettled() throws Exception {
        loses(Mischief.Kind.LOSE_ANSWER);
        Ended verified = desk("verify", "1");
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(results(verified)).containsExactly("equal", "equal", "equal");
        assertThat(desk("resync", "--from", "crm", "--keys", "1001-1003", "--dry-run").err())
                .as("nothing is asked about keys that are settled").doesNotContain("no answer");
        JsonNode shown = new ObjectMapper().readTree(new DeskProcess(folder)
                .run(Map.of(), "history", "show", "1", "--format", "json").out());
        assertThat(shown.get("outcome").asText()).as("the server never said so").isEqualTo("unknown");
        assertThat(shown.get("verification").get("keys")).hasSize(3);
        assertThat(simulator.resyncs()).as("looking sends nothing").hasSize(1);
    }

    @Test
    void workThatWasNotDoneIsNotYetThereAndStaysUnsettled() throws Exception {
        loses(Mischief.Kind.HTTP_503);
        Ended verified = desk("verify", "1");
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(results(verified)).containsOnly("notYet");
        assertThat(new ObjectMapper().readTree(verified.out()).get("keys").get(0).get("fields")).isNotEmpty();
        assertThat(desk("resync", "--from", "crm", "--keys", "1001-1003", "--dry-run").err()).contains("run 1");
    }

    @Test
    void aRunOfAnotherServerIsNotLookedUpHere() throws Exception {
        try (SqliteJournal journal = new SqliteJournal(new DeskProcess(folder).data(), Clock.systemUTC())) {
            ResyncPlan plan = Runs.plan(2, 2);
            long id = journal.begin(plan, Instant.now());
            journal.intend(id, plan.batches().getFirst());
            journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(1), Duration.ZERO));
            journal.close(id, Duration.ZERO);
        }
        Ended verified = desk("verify", "1");
        assertThat(verified.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(verified.err()).contains("crm_prod").contains("Nothing was read");
        assertThat(desk("verify", "7").code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void whatCannotBeReadIsNeverCalledEqual() throws Exception {
        loses(Mischief.Kind.LOSE_ANSWER);
        simulator.values().down(1);
        Ended verified = desk("verify", "1");
        assertThat(results(verified)).contains("unreadable").doesNotContain("different");
        assertThat(verified.err()).contains("could not be read");
    }
}
