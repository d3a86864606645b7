package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The real process against a simulator: its words, its exit codes, and what the server counted. */
class CommandLineTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    @TempDir
    Path home;

    private DeskProcess desk;

    @BeforeEach
    void start() {
        desk = new DeskProcess(home);
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)),
                threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Ended run(String... args) throws Exception {
        return desk.run(Map.of("CANARY_PASSWORD", "demo", "WRONG_PASSWORD", "canary-wrong"), args);
    }

    private Ended resync(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("resync", "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "CANARY_PASSWORD"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theDemoIsResyncedInATerminalWithoutLoadingJavaFx() throws Exception {
        Ended ended = run("resync", "--demo", "--from", "crm", "--keys", "1001-1010");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Fjord Trading AS · fjord_demo · from CRM to all 5 ERP connections")
                .contains("Done.").contains("Added").contains("Deleted");
        assertThat(desk.classes()).doesNotContain(" javafx.");
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
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 1005),
                List.of(1006, 1007));
    }

    @Test
    void aWorkbookGoesIntoAFileAndNeverToTheScreen() throws Exception {
        Ended refused = resync("--from", "crm", "--keys", "1001", "--format", "xlsx");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--output").contains("Nothing was sent");
        assertThat(simulator.resyncs()).isEmpty();
        Path file = home.resolve("result.xlsx");
        assertThat(resync("--from", "crm", "--keys", "1001", "--format", "xlsx", "--output", file.toString()).code())
                .isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(simulator.resyncs()).hasSize(1);
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
        Ended ended = run("connections", "--url", simulator.address().toString(), "--user", "demo", "--password-env",
                "WRONG_PASSWORD");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("did not accept").doesNotContain("canary-wrong");
    }

    @Test
    void aSecretAsAnArgumentIsRefusedWithTheReason() throws Exception {
        Ended ended = run("connections", "--url", simulator.address().toString(), "--user", "demo",
                "--password=canary");
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
        assertThat(new ObjectMapper().readTree(lost.out()).get("batches").get(0).fieldNames()).toIterable()
                .contains("n", "keys", "outcome", "status", "userExplanation", "techExplanation", "errorCode");
        assertThat(lost.err()).startsWith("May have changed").doesNotContain("Exception");
        assertThat(simulator.resyncs()).as("one call each, none again").hasSize(2);
        assertThat(resync("--from", "crm", "--keys", "1-2", "--dry-run").err())
                .contains("1 of these keys was sent in run 2 without an answer");
        assertThat(
                run("connections", "--url", "http://127.0.0.1:1", "--user", "demo", "--password-env", "CANARY_PASSWORD")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void connectionsAreListedWithoutTheirSecrets() throws Exception {
        Ended ended = run("connections", "--demo", "--include-deleted");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Visma Norge AS").contains("Visma Norge ASA").contains("deleted")
                .doesNotContain("erp-secret");
    }

    /** A warning may mean that nothing was done, so the words come first, in every form. */
    @Test
    void aWarningIsExplainedInFrontOfTheCountsAndNamesItsKeys() throws Exception {
        Ended table = resync("--from", "6", "--keys", "1001,1002", "--batch-size", "1");
        assertThat(table.code()).isZero();
        assertThat(table.out().indexOf("The credit limit")).isPositive()
                .isLessThan(table.out().indexOf("Done, with a warning."));
        assertThat(table.out()).containsPattern("Confirmed with a warning +1001 +Fjord Havn AS")
                .containsPattern("Confirmed with a warning +1002 +Fjord Havn AS").doesNotContain("Not reported");
        assertThat(table.err()).contains("Batch 1 of 2: Confirmed with a warning");
        Ended csv = resync("--from", "6", "--keys", "1001", "--format", "csv");
        assertThat(csv.code()).isZero();
        assertThat(csv.out()).contains("confirmed_with_warning,,1001").doesNotContain("not_reported");
        assertThat(csv.err()).contains("The credit limit");
        JsonNode json = new ObjectMapper()
                .readTree(resync("--from", "6", "--keys", "1001", "--format", "json").out());
        assertThat(json.get("keys").get(0).get("outcome").asText()).isEqualTo("confirmed_with_warning");
        assertThat(json.get("confirmedWithWarning").get(0).asInt()).isEqualTo(1001);
        assertThat(json.get("notReported")).isEmpty();
    }

    /** The engine's status only informs, and other makes of the service do not have it. */
    @Test
    void aServerWithoutTheEnginesStatusIsNoFailureOfTheCheck() throws Exception {
        HttpServer front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpClient onward = HttpClient.newHttpClient();
        front.createContext("/", exchange -> {
            String action = exchange.getRequestHeaders().getFirst("SOAPAction");
            byte[] request = exchange.getRequestBody().readAllBytes();
            byte[] body = new byte[0];
            int status = 404;
            if (!action.contains("GetEngineStatus")) {
                try {
                    HttpResponse<byte[]> answer = onward.send(HttpRequest
                            .newBuilder(URI.create(simulator.address() + exchange.getRequestURI().getPath()))
                            .header("SOAPAction", action).header("Content-Type", "text/xml; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request)).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    status = answer.statusCode();
                    body = answer.body();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        front.start();
        try {
            Ended ended = run("check", "--url", "http://127.0.0.1:" + front.getAddress().getPort(), "--user", "demo",
                    "--password-env", "CANARY_PASSWORD");
            assertThat(ended.out()).containsPattern("skipped +Sync engine +This server does not tell it")
                    .containsPattern("ok +Connection 1 ");
            assertThat(ended.code()).as("of the connection that does not reach its ERP system").isEqualTo(1);
        } finally {
            front.stop(0);
            onward.close();
        }
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
        assertThat(list.get(1).get("from").get("id").asInt()).isEqualTo(6);
        assertThat(run("history", "show", list.get(1).get("run").asText(), "--format", "json").out())
                .isEqualTo(first.out());
        Ended none = run("history", "show", "99");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("There is no run 99");
        assertThat(simulator.resyncs()).hasSize(2);
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        assertThat(run("--help").out()).contains("resync").contains("connections").contains("simulator")
                .contains("Exit codes");
    }

    @Test
    void whatWasTypedInAWrongPlaceIsNotRepeatedSinceItMayBeASecret() throws Exception {
        Ended positional = run("connections", "--demo", "canary-typed");
        Ended option = run("connections", "--demo", "--pasword=canary-typed");
        Ended variable = run("connections", "--url", simulator.address().toString(), "--user", "demo", "--password-env",
                "canary-typed");
        for (Ended ended : List.of(positional, option, variable)) {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("Nothing was sent").doesNotContain("canary").doesNotContain("Exception");
        }
        assertThat(option.err()).contains("--pasword");
        assertThat(variable.err()).contains("--password-env");
    }

    @Test
    void aDryRunPrintsThePlanAndLeavesNoTrace() throws Exception {
        Ended json = resync("--from", "crm", "--keys", "1-5", "--batch-size", "2", "--dry-run", "--format", "json");
        assertThat(json.code()).isZero();
        assertThat(new ObjectMapper().readTree(json.out()).get("batches")).hasSize(3);
        assertThat(resync("--from", "2", "--everything", "Visma Norge ASA", "--dry-run").out())
                .contains("every synchronised record").contains("Nothing was sent");
        assertThat(resync("--from", "2", "--everything", "Visma", "--dry-run").code()).isEqualTo(2);
        assertThat(simulator.resyncs()).isEmpty();
        assertThat(new ObjectMapper().readTree(run("history", "list", "--format", "json").out())).isEmpty();
    }

    @Test
    void textIsReadableInAPipeWhateverTheLocale() throws Exception {
        Ended ended = desk.run(Map.of("LC_ALL", "C", "LANG", "C"), "connections", "--demo");
        assertThat(ended.out()).contains("Fortnox Göteborg").contains("Fjord Trading AS · fjord_demo");
    }

    @Test
    void checkSaysWhatWorksAndWhatDoesNot() throws Exception {
        Ended fine = run("check", "--url", simulator.address().toString(), "--user", "demo", "--password-env",
                "CANARY_PASSWORD", "--format", "json");
        JsonNode lines = new ObjectMapper().readTree(fine.out());
        assertThat(lines.findValuesAsText("state")).containsExactly("ok", "ok", "ok", "ok", "ok", "ok", "skipped", "ok",
                "ok", "failed", "ok", "yes", "yes");
        assertThat(fine.code()).as("one connection does not reach its ERP system").isEqualTo(1);
        Ended refused = run("check", "--url", simulator.address().toString(), "--user", "demo", "--password-env",
                "WRONG_PASSWORD", "--format", "json");
        assertThat(new ObjectMapper().readTree(refused.out()).findValuesAsText("state")).containsExactly("ok", "failed",
                "skipped", "skipped");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(run("check", "--url", "http://127.0.0.1:1", "--user", "demo", "--password-env", "CANARY_PASSWORD")
                .code()).isEqualTo(4);
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void theEngineAndTheConnectionsAreToldAsJson() throws Exception {
        JsonNode engine = new ObjectMapper().readTree(run("engine", "status", "--demo", "--format", "json").out());
        assertThat(engine.get("running").asBoolean()).isTrue();
        assertThat(engine.get("interval").asText()).isEqualTo("PT15M");
        JsonNode connections = new ObjectMapper()
                .readTree(run("connections", "--demo", "--format", "json", "--include-deleted").out());
        assertThat(connections).hasSize(7);
        assertThat(connections.get(5).get("name").asText()).isEqualTo("Fortnox Göteborg");
        assertThat(connections.toString()).doesNotContain("erp-secret");
        assertThat(desk.classes()).doesNotContain(" javafx.");
    }

    @Test
    void traceAndDetailsAreForVerboseAloneAndHoldNoSecret() throws Exception {
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        assertThat(resync("--from", "crm", "--keys", "1", "--verbose").err()).contains("Details: ")
                .doesNotContain("7T:");
        assertThat(resync("--from", "99", "--keys", "1").err()).doesNotContain("    at ");
        assertThat(resync("--from", "99", "--keys", "1", "--verbose").err()).contains("    at ")
                .doesNotContain("demo\n");
    }

    @Test
    void aCompletionScriptIsWrittenForTheShell() throws Exception {
        assertThat(run("generate-completion").out()).contains("erpsync-desk").contains("--keys-file");
    }
}
