package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process against a simulator: its words, its exit codes, and what the server counted. */
class CommandLineTest {
    private record Ended(int code, String out, String err) { }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    @TempDir
    Path home;

    @BeforeEach
    void start() {
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)), threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Ended run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Xlog:class+load:file=" + home.resolve("classes.log"), "-cp", System.getProperty("java.class.path"),
                "-Duser.language=en", "io.github.erpsyncdesk.Launcher"));
        command.addAll(List.of(args));
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).redirectInput(nothing());
        builder.environment().put("CANARY_PASSWORD", "demo");
        builder.environment().put("WRONG_PASSWORD", "canary-wrong");
        builder.environment().put("ERPSYNC_DESK_HOME", home.resolve("data").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private File nothing() throws IOException {
        return Files.writeString(home.resolve("in.txt"), "").toFile();
    }

    private Ended resync(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("resync", "--url", simulator.address().toString(), "--user", "demo", "--password-env", "CANARY_PASSWORD"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theDemoIsResyncedInATerminalWithoutLoadingJavaFx() throws Exception {
        Ended ended = run("resync", "--demo", "--from", "crm", "--keys", "1001-1010");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Fjord Trading AS · fjord_demo · from CRM to all 5 ERP connections").contains("Done.").contains("Added").contains("Deleted");
        assertThat(Files.readString(home.resolve("classes.log"), StandardCharsets.UTF_8)).doesNotContain(" javafx.");
    }

    @Test
    void jsonSaysWhatChangedAndTheServerSawExactlyTheKeys() throws Exception {
        Ended ended = resync("--from", "CRM", "--keys", "1001,1005-1007,1001", "--format", "json", "--batch-size", "2");
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(ended.code()).isZero();
        assertThat(json.get("outcome").asText()).isEqualTo("confirmed");
        assertThat(json.get("requested").asInt()).isEqualTo(4);
        assertThat(json.get("batches")).hasSize(2);
        assertThat(json.get("updated").get(0).get("table").asText()).isNotBlank();
        assertThat(json.get("updated").get(0).get("id").isInt()).isTrue();
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 1005), List.of(1006, 1007));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "12a", "9-1", "2147483648", "1,,2", "1 2"})
    void keysThatAreNoneAreRefusedAndNothingIsSent(String keys) throws Exception {
        Ended ended = resync("--from", "crm", "--keys", keys);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("Nothing was sent").doesNotContain("Exception");
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void neitherKeysNorEverythingIsAnErrorAndNeverEverything() throws Exception {
        assertThat(resync("--from", "crm").code()).isEqualTo(2);
        assertThat(resync("--from", "crm", "--everything", "crm").code()).isEqualTo(2);
        assertThat(resync("--from", "crm", "--everything", "CRM", "--keys", "1").code()).isEqualTo(2);
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void everythingIsConfirmedByTheExactName() throws Exception {
        Ended ended = resync("--from", "2", "--everything", "Visma Norge ASA", "--blanks", "overwrite");
        assertThat(ended.code()).isZero();
        assertThat(simulator.resyncs()).containsExactly(new Simulator.Received("ForceResync", 2, List.of()));
    }

    @Test
    void anUnknownOrInactiveConnectionIsAnErrorBeforeAnythingIsSent() throws Exception {
        assertThat(resync("--from", "99", "--keys", "1").code()).isEqualTo(2);
        assertThat(resync("--from", "3", "--keys", "1").err()).contains("NAV Danmark").contains("Nothing was sent");
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndNotPrinted() throws Exception {
        Ended ended = run("connections", "--url", simulator.address().toString(), "--user", "demo", "--password-env", "WRONG_PASSWORD");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("did not accept").doesNotContain("canary-wrong");
    }

    @Test
    void aSecretAsAnArgumentIsRefusedWithTheReason() throws Exception {
        Ended ended = run("connections", "--url", simulator.address().toString(), "--user", "demo", "--password=canary");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("process list").doesNotContain("canary");
    }

    @Test
    void aReportedFailureALostAnswerAndAnUnreachedServerHaveTheirOwnCodes() throws Exception {
        assertThat(resync("--from", "7", "--keys", "1").code()).isEqualTo(1);
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        Ended lost = resync("--from", "crm", "--keys", "1", "--format", "json");
        assertThat(lost.code()).isEqualTo(5);
        assertThat(new ObjectMapper().readTree(lost.out()).get("unknown").get(0).asInt()).isEqualTo(1);
        assertThat(lost.err()).startsWith("May have changed").doesNotContain("Exception");
        assertThat(simulator.resyncs()).as("one call each, none again").hasSize(2);
        assertThat(run("connections", "--url", "http://127.0.0.1:1", "--user", "demo", "--password-env", "CANARY_PASSWORD").code()).isEqualTo(4);
    }

    @Test
    void connectionsAreListedWithoutTheirSecrets() throws Exception {
        Ended ended = run("connections", "--demo", "--include-deleted");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Visma Norge AS").contains("Visma Norge ASA").contains("deleted").doesNotContain("erp-secret");
    }

    @Test
    void aPastRunIsShownAsItWasPrinted() throws Exception {
        Ended first = resync("--from", "6", "--keys", "1001-1003", "--format", "json");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        resync("--from", "crm", "--keys", "5", "--format", "json");
        JsonNode list = new ObjectMapper().readTree(run("history", "list", "--format", "json").out());
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("outcome").asText()).isEqualTo("unknown");
        assertThat(list.get(1).get("outcome").asText()).isEqualTo("warning");
        assertThat(run("history", "show", list.get(1).get("run").asText(), "--format", "json").out()).isEqualTo(first.out());
        Ended none = run("history", "show", "99");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("There is no run 99");
        assertThat(simulator.resyncs()).hasSize(2);
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        assertThat(run("--help").out()).contains("resync").contains("connections").contains("simulator").contains("Exit codes");
    }
}
