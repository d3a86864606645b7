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
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.store.SqliteJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The command verify: an answer that was lost after the work is told apart from one that was lost before it. */
class VerifyTest extends DeskOnSimulator {
    private static final String CALL = "ForceResyncNoBlankValues";

    private static List<String> results(Ended ended) throws Exception {
        JsonNode keys = json(ended).get("keys");
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
    void aLookThatSawNothingLeavesTheEarlierAnswer() throws Exception {
        loses(Mischief.Kind.LOSE_ANSWER);
        assertThat(results(desk("verify", "1"))).containsOnly("equal");
        simulator.archive().keyLookup(Mode.REFUSED);
        assertThat(desk("verify", "1").code()).isEqualTo(Exit.NOTHING_CHANGED);
        JsonNode shown = json(new DeskProcess(folder).run(Map.of(), "history", "show", "1", "--format", "json"));
        assertThat(shown.get("verification").get("keys").get(0).get("result").asText()).isEqualTo("equal");
    }

    @Test
    void workThatWasNotDoneIsNotYetThereAndStaysUnsettled() throws Exception {
        loses(Mischief.Kind.HTTP_503);
        Ended verified = desk("verify", "1");
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(results(verified)).containsOnly("notYet");
        assertThat(json(verified).get("keys").get(0).get("fields")).isNotEmpty();
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
