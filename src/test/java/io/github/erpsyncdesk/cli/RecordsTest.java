package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records by name, id and ERP number in a terminal: real processes, a real server. */
class RecordsTest {
    @TempDir
    Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    private DeskProcess desk;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Simulator.Options.DEFAULT, threads);
        desk = new DeskProcess(folder);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Ended desk(String command, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(command, "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "DEMO_PASSWORD"));
        args.addAll(List.of(more));
        return desk.run(Map.of("DEMO_PASSWORD", "demo"), args.toArray(String[]::new));
    }

    private static JsonNode json(Ended ended) throws Exception {
        return new ObjectMapper().readTree(ended.out());
    }

    @Test
    void checkSaysWhatTheServerCanDoAndWhyNot() throws Exception {
        simulator.archive().keyLookup(Mode.REFUSED);
        JsonNode abilities = json(desk("check", "--format", "json")).findValue("abilities");
        assertThat(abilities.get(0).get("name").asText()).isEqualTo("keyLookup");
        assertThat(abilities.get(0).get("state").asText()).isEqualTo("no");
        assertThat(abilities.get(0).get("why").asText()).contains("not allowed to read this archive");
        assertThat(abilities.get(1).get("state").asText()).isEqualTo("yes");
        assertThat(desk("check").out()).contains("records of keys: ");
    }

    private Ended resync(String... more) throws Exception {
        return desk("resync", more);
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void twoCompaniesOfOneNameAreToldApart() throws Exception {
        JsonNode found = json(desk("find", "--name", "fjord havn", "--format", "json"));
        assertThat(found.findValuesAsText("department")).containsExactlyInAnyOrder("Bergen", "Tromsø");
        JsonNode first = found.get(0);
        assertThat(fieldNames(first)).containsExactly("key", "type", "recordId", "name", "department", "erp");
        assertThat(first.get("type").asText()).isEqualTo("company");
        assertThat(first.get("recordId").asInt()).isEqualTo(first.get("key").asInt() + 1500);
        assertThat(first.get("erp").get(0).get("connection").asInt()).isEqualTo(1);
        assertThat(first.get("erp").get(0).get("key").asText())
                .isEqualTo(String.valueOf(10_000 + first.get("key").asInt()));
        assertThat(first.get("erp").get(0).get("actor").asText()).isEqualTo("customer");
    }

    @Test
    void idsKeysAndErpKeysLeadToTheSameRecord() throws Exception {
        JsonNode byKey = json(desk("find", "--keys", "1011", "--format", "json"));
        assertThat(byKey.get(0).get("name").asText()).isEqualTo("O'Hara \\ Søn AS");
        assertThat(json(desk("find", "--type", "company", "--ids", "2511", "--format", "json"))).isEqualTo(byKey);
        assertThat(json(desk("find", "--connection", "2", "--erp-keys", "001011", "--format", "json")))
                .isEqualTo(byKey);
        assertThat(desk("find", "--ids", "2511").code()).isEqualTo(2);
    }

    @Test
    void noHitIsAnEmptyListAndNoError() throws Exception {
        Ended none = desk("find", "--name", "Nobody has this name", "--format", "json");
        assertThat(none.code()).isZero();
        assertThat(json(none)).isEmpty();
        assertThat(json(desk("find", "--connection", "2", "--erp-keys", "1011", "--format", "json")))
                .as("001011 is another number").isEmpty();
        assertThat(json(desk("find", "--connection", "1", "--type", "sale", "--limit", "3", "--format", "json")))
                .hasSize(3);
        assertThat(json(desk("find", "--connection", "1", "--type", "company", "--ids", "4001-4005,2501", "--limit",
                "1", "--format", "json")).get(0).get("key").asInt())
                .as("records that are not linked do not count").isEqualTo(1001);
        assertThat(desk("find", "--keys", "1013").out()).as("a line break in a name").contains("Lysaker Lager AS");
    }

    @Test
    void contactIdsAreSentAsTheirKeysAndTheResultHasNames() throws Exception {
        Ended ended = resync("--from", "crm", "--contact-ids", "2501,2502", "--format", "json");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 1002));
        JsonNode keys = json(ended).get("keys");
        assertThat(keys).hasSize(2);
        assertThat(fieldNames(keys.get(0))).containsExactly("key", "type", "recordId", "name", "department", "outcome",
                "reported");
        assertThat(keys.get(0).get("name").asText()).isEqualTo("Fjord Havn AS");
        assertThat(keys.get(0).get("recordId").asInt()).isEqualTo(2501);
        assertThat(keys.get(0).get("outcome").asText()).isEqualTo("confirmed");
        assertThat(keys.get(0).get("reported").isBoolean()).isTrue();
        assertThat(json(resync("--from", "crm", "--contact-ids", "2501", "--format", "json")).get("keys").get(0)
                .get("reported").asBoolean()).as("equal already").isFalse();
    }

    @Test
    void aChangedRecordThatIsKnownHasItsName() throws Exception {
        JsonNode result = json(resync("--from", "crm", "--keys", "1001-1020", "--format", "json"));
        boolean named = false;
        for (JsonNode updated : result.get("updated")) {
            named |= updated.get("table").asText().equals("contact") && updated.has("name");
            assertThat(updated.get("table").asText().equals("contact") || !updated.has("name")).isTrue();
        }
        assertThat(named).isTrue();
    }

    @Test
    void whatLeadsNowhereOrToTwoIsRefusedAndNothingIsSent() throws Exception {
        assertThat(resync("--from", "crm", "--contact-ids", "2501,4001").code()).isEqualTo(2);
        Ended ambiguous = resync("--from", "1", "--erp-keys", "11006");
        assertThat(ambiguous.code()).isEqualTo(2);
        assertThat(ambiguous.err()).contains("1006 (customer)").contains("1007 (supplier)");
        assertThat(resync("--from", "2", "--erp-keys", "1001").err()).contains("no synchronised record");
        assertThat(resync("--from", "crm", "--erp-keys", "11001").err()).contains("--connection");
        assertThat(resync("--from", "crm", "--actor", "customer").code()).isEqualTo(2);
        assertThat(resync("--from", "1", "--erp-keys", "11001,,11002").code()).isEqualTo(2);
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void erpKeysAreTextAndThoseWithACommaComeFromAFile() throws Exception {
        assertThat(resync("--from", "1", "--erp-keys", "11006", "--actor", "supplier").code()).isZero();
        Path file = Files.writeString(folder.resolve("numbers.txt"), "NL,1001\n\nNL,1002\n");
        assertThat(resync("--from", "crm", "--connection", "7", "--erp-keys-file", file.toString()).code()).isZero();
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1007),
                List.of(1001, 1002));
    }

    @Test
    void keysThatTheServerDoesNotKnowAreRefusedUnlessThatIsAllowed() throws Exception {
        Ended refused = resync("--from", "crm", "--keys", "1001,99999");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("99999").contains("Nothing was sent");
        assertThat(resync("--from", "crm", "--keys", "1001,99999", "--dry-run").code()).isEqualTo(2);
        assertThat(resync("--from", "1", "--keys", "1033").err()).contains("not linked to the source");
        assertThat(simulator.resyncs()).isEmpty();
        Ended allowed = resync("--from", "crm", "--keys", "1001,99999", "--allow-unknown-keys", "--format", "json");
        assertThat(allowed.code()).isZero();
        assertThat(allowed.err()).contains("as everything");
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 99_999));
        JsonNode unknown = json(allowed).get("keys").get(1);
        assertThat(unknown.get("type").isNull() && unknown.get("recordId").isNull() && unknown.get("name").isNull()
                && unknown.get("reported").isNull()).isTrue();
    }

    @Test
    void mixedUpNumbersAreRecognised() throws Exception {
        assertThat(resync("--from", "crm", "--keys", "4001").err()).doesNotContain("--contact-ids");
        assertThat(resync("--from", "crm", "--sale-ids", "9001,9002").err()).contains("--keys takes those");
    }

    /** A look-up that is refused, late or not to be believed holds nothing up, and nothing is said of single keys. */
    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"REFUSED", "MISSING", "UNRESTRICTED"})
    void withoutALookUpItRunsAsBefore(Mode mode) throws Exception {
        simulator.archive().keyLookup(mode);
        Ended ended = resync("--from", "crm", "--keys", "1001,99999", "--format", "json");
        assertThat(ended.code()).isZero();
        assertThat(ended.err().lines().filter(line -> line.contains("could not be looked up"))).hasSize(1);
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 99_999));
        assertThat(json(ended).get("keys")).allMatch(key -> key.get("reported").isNull());
        assertThat(json(ended).get("notReported")).isEmpty();
        assertThat(resync("--from", "crm", "--contact-ids", "2501").code()).isEqualTo(2);
    }

    @Test
    void aLateAnswerIsWaitedForTenSecondsAndNoLonger() throws Exception {
        simulator.archive().keyLookup(Mode.SLOW);
        simulator.archive().slowness(Duration.ofSeconds(50));
        long start = System.nanoTime();
        Ended ended = resync("--from", "crm", "--keys", "1001");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("could not be looked up");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(9),
                Duration.ofSeconds(45));
    }

    @Test
    void aServerWithShortPagesKnowsItsKeys() throws Exception {
        simulator.archive().keyLookup(Mode.SHORT_PAGES);
        assertThat(resync("--from", "1", "--keys", "1034-1082,1084-1132,1134-1182", "--dry-run").code()).isZero();
    }

    @Test
    void erpKeysAreSentAsSuchOnlyWhereThatIsChosen() throws Exception {
        Ended ended = resync("--from", "1", "--erp-keys", "11001,no such&<key>", "--actor", "customer", "--external",
                "--format", "json");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("as everything");
        assertThat(simulator.resyncs()).containsExactly(new Simulator.Received("ForceResyncExternalNoBlankValues", 1,
                List.of(), "Customer", List.of("11001", "no such&<key>")));
        JsonNode keys = json(ended).get("keys");
        assertThat(keys.get(0).get("erpKey").asText()).isEqualTo("11001");
        assertThat(keys.get(0).get("key").asInt()).isEqualTo(1001);
        assertThat(keys.get(0).get("name").asText()).isEqualTo("Fjord Havn AS");
        assertThat(keys.get(0).get("outcome").asText()).isEqualTo("confirmed");
        assertThat(keys.get(1).get("key").isNull() && keys.get(1).get("reported").isNull()).isTrue();
        assertThat(json(ended).get("requested").asInt()).isEqualTo(2);
        Ended shown = desk.run(Map.of(), "history", "show", json(ended).get("run").asText(), "--format", "json");
        assertThat(json(shown).get("keys")).as("the journal").isEqualTo(keys);
        assertThat(resync("--from", "1", "--erp-keys", "11001", "--actor", "customer", "--external", "--blanks",
                "overwrite").code()).isZero();
        assertThat(simulator.resyncs().getLast().operation()).isEqualTo("ForceResyncExternal");
    }

    @Test
    void erpKeysAreNotSentAsSuchFromElsewhere() throws Exception {
        assertThat(resync("--from", "crm", "--connection", "1", "--erp-keys", "11001", "--actor", "customer",
                "--external").code()).isEqualTo(2);
        assertThat(resync("--from", "1", "--connection", "2", "--erp-keys", "11001", "--actor", "customer",
                "--external").code()).isEqualTo(2);
        assertThat(resync("--from", "1", "--erp-keys", "11001", "--external").err()).contains("--actor");
        assertThat(resync("--from", "1", "--erp-keys", "11001", "--actor", "customer", "--external", "--dry-run")
                .out()).contains("11001");
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void erpKeysWithoutAnAnswerAreUnknownAndAskedAboutAgain() throws Exception {
        simulator.mischief().next("ForceResyncExternalNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        Ended lost = resync("--from", "1", "--erp-keys", "11001,11002", "--actor", "customer", "--external",
                "--batch-size", "1", "--format", "csv");
        assertThat(lost.out()).contains("unknown,,11001").contains("not_sent,,11002");
        assertThat(resync("--from", "1", "--erp-keys", "11001", "--actor", "customer", "--external", "--dry-run")
                .err()).contains("1 of these keys was sent in run 1 without an answer");
        assertThat(resync("--from", "1", "--keys", "1001", "--dry-run").err()).contains("They may belong to these");
        assertThat(resync("--from", "1", "--erp-keys", "11001", "--actor", "customer", "--external").code()).isZero();
        assertThat(resync("--from", "1", "--keys", "1001", "--dry-run").err()).doesNotContain("without an answer");
    }
}
