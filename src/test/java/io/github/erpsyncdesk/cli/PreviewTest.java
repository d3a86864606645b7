package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The command preview: real processes, a real server. */
class PreviewTest extends DeskOnSimulator {
    /** A second, on a machine that builds something else at the same time. The call would hang for minutes. */
    private static final Duration A_SECOND_UNDER_LOAD = Duration.ofSeconds(3);

    @Test
    void everyPredictedValueIsWhatTheResyncWritesAndNothingIsLeftAfterwards() throws Exception {
        Ended previewed = desk("preview", "--from", "crm", "--keys", "1001-1007", "--fail-on-change");
        JsonNode preview = json(previewed);
        assertThat(previewed.code()).isEqualTo(7);
        assertThat(preview.get("changes")).isNotEmpty();
        assertThat(simulator.resyncs()).as("a preview changes nothing").isEmpty();
        for (JsonNode change : preview.get("changes")) {
            assertThat(value(change)).isEqualTo(change.get("now").asText());
        }
        desk("resync", "--from", "crm", "--keys", "1001-1007");
        for (JsonNode change : preview.get("changes")) {
            assertThat(value(change)).isEqualTo(change.get("after").asText());
        }
        Ended again = desk("preview", "--from", "crm", "--keys", "1001-1007", "--fail-on-change");
        assertThat(again.code()).isZero();
        assertThat(json(again).get("equal").asInt()).isEqualTo(7);
        assertThat(json(again).get("unread").asInt()).isZero();
    }

    @Test
    void aRunGoesAheadOnlyWithinTheLimitsOfItsPreview() throws Exception {
        int values = json(desk("preview", "--from", "crm", "--keys", "1001-1007")).get("changes").size();
        refused("--max-changes allows " + (values - 1), "--preview-first", "--allow-unread", "--max-changes",
                "" + (values - 1));
        refused("number from 0", "--preview-first", "--max-changes", "-1");
        refused("--preview-first", "--max-changes", "9");
        refused("Add --allow-unread", "--preview-first", "--max-changes", "100000"); // some are not there yet
        assertThat(desk("resync", "--from", "crm", "--everything", "CRM", "--preview-first").code()).isEqualTo(2);
        assertThat(simulator.resyncs()).isEmpty();
        Ended sent = desk("resync", "--from", "crm", "--keys", "1001-1007", "--preview-first", "--max-changes",
                "" + values, "--allow-unread");
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(simulator.resyncs()).hasSize(1);
        assertThat(sent.err()).contains("could not be read completely");
    }

    private void refused(String why, String... limits) throws Exception {
        List<String> args = new ArrayList<>(List.of("--from", "crm", "--keys", "1001-1007"));
        args.addAll(List.of(limits));
        Ended ended = desk("resync", args.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(why);
        assertThat(simulator.resyncs()).isEmpty();
    }

    private String value(JsonNode change) {
        return simulator.company().value(change.get("connection").asInt(), change.get("key").asInt(),
                change.get("field").asText()).orElseThrow();
    }

    @Test
    void aConnectionThatIsDownLeavesItsCopiesUnreadAndIsNamedOnce() throws Exception {
        simulator.values().down(1);
        Ended ended = desk("preview", "--from", "crm", "--keys", "1001-1003");
        assertThat(ended.code()).isZero();
        assertThat(json(ended).get("unread").asInt()).isEqualTo(3);
        assertThat(json(ended).get("equal").asInt()).isZero();
        assertThat(ended.err()).containsOnlyOnce("Values of Visma Norge AS could not be read");
    }

    @Test
    void whereValuesOrKeysAreRefusedNothingIsComparedAndTheExitCodeSaysSo() throws Exception {
        simulator.values().refuse(true);
        Ended values = desk("preview", "--from", "crm", "--keys", "1001-1003");
        assertThat(values.code()).isEqualTo(4);
        assertThat(json(values).get("compared").asInt()).isZero();
        assertThat(values.err()).contains("Nothing could be compared").contains("not allowed to read field values");
        simulator.archive().keyLookup(Mode.REFUSED);
        Ended keys = desk("preview", "--from", "crm", "--keys", "1001-1003");
        assertThat(keys.code()).isEqualTo(4);
        assertThat(json(keys).get("unread").asInt()).isEqualTo(3);
    }

    @Test
    void aKeyWithoutAnyActiveTargetChangesNothing() throws Exception {
        Ended ended = desk("preview", "--from", "crm", "--keys", "1033", "--fail-on-change");
        assertThat(ended.code()).isZero();
        assertThat(json(ended).get("equal").asInt()).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent by the command kill")
    void ctrlCEndsAPreviewWithinASecondAndTheExitCodeSaysSo() throws Exception {
        simulator.values().latency(Duration.ofMinutes(5));
        DeskProcess desk = new DeskProcess(folder);
        Process process = desk.start(Map.of("DEMO_PASSWORD", "demo"), "preview", "--url",
                simulator.address().toString(), "--user", "demo", "--password-env", "DEMO_PASSWORD", "--from", "crm",
                "--keys", "1001-1010", "--format", "json");
        long limit = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (simulator.values().readings() < 4 && System.nanoTime() < limit) {
            Thread.sleep(10);
        }
        assertThat(simulator.values().readings()).as("calls at work").isEqualTo(4);
        long start = System.nanoTime();
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
        Ended ended = desk.end(process);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND_UNDER_LOAD);
        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.out()).as("no half of an answer").isEmpty();
        assertThat(ended.err()).doesNotContain("Exception");
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void aRunThatFollowsAPreviewKeepsTheValuesFromBefore() throws Exception {
        JsonNode preview = json(desk("preview", "--from", "crm", "--keys", "1001-1007"));
        desk("resync", "--from", "crm", "--keys", "1001-1007", "--preview-first", "--allow-unread");
        desk("resync", "--from", "crm", "--keys", "1001");
        DeskProcess desk = new DeskProcess(folder);
        Ended before = desk.run("history", "before", "1", "--format", "json");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(json(before)).isEqualTo(preview);
        assertThat(before.err()).contains("7 records were compared");
        JsonNode crm = json(desk.run("history", "before", "1", "--format", "json", "--connection", "1"));
        assertThat(crm.get("changes")).isNotEmpty()
                .allSatisfy(change -> assertThat(change.get("connection").asInt()).isEqualTo(1));
        Ended none = desk.run("history", "before", "2");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("No preview was made right before run 2");
    }
}
