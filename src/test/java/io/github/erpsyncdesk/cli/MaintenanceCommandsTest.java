package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.LoggedActions;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.run.TaskFollower;
import io.github.erpsyncdesk.simulator.LocalDemoServer;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import io.github.erpsyncdesk.task.ServerThreads;
import io.github.erpsyncdesk.verify.FollowUp;
import io.github.erpsyncdesk.verify.SyncLogService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done on a server around a resync: confirmed by its name, written down before it is sent, sent once. */
class MaintenanceCommandsTest {
    private static final String[] CONFIRMED = {"--demo", "--confirm", "Fjord Trading AS"};

    private final ServerThreads threads = new ServerThreads();
    private final LocalDemoServer demo = new LocalDemoServer(threads,
            new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)));
    private final Simulator simulator = demo.simulator();
    @TempDir
    Path folder;
    private Supplier<MaintenanceService.Patience> patience = MaintenanceService.Patience::halfAMinute;
    private String out = "";
    private String err = "";

    @AfterEach
    void stop() throws Exception {
        demo.close();
        threads.close();
    }

    private Services services() {
        Clock clock = Clock.systemUTC();
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        CxfNetServer server = new CxfNetServer(timekeeper);
        SqliteJournal journal = SqliteJournal.ofCommand(folder, clock);
        EventLog log = new EventLog(folder, clock);
        TaskFollower follower = new TaskFollower(server.tasks(), look -> Duration.ofMillis(20));
        return new Services(server, journal, demo, new MemorySettings(), new MemorySecrets(),
                new RunService(server, journal, clock), session -> null, null, null, null,
                new Upkeep(server.maintenance(), new LoggedActions(journal, log),
                        new FollowUp(null, journal, new SyncLogService(server.syncLog(), journal.logs())), patience,
                        new Following(follower, journal.tasks())),
                folder, clock, List.of(journal, timekeeper, log));
    }

    private int run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of(more));
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        int code = CommandLineTool.run(args.toArray(String[]::new), this::services,
                new Terminal(new PrintStream(toOut, true, StandardCharsets.UTF_8),
                        new PrintStream(toErr, true, StandardCharsets.UTF_8)));
        out = toOut.toString(StandardCharsets.UTF_8);
        err = toErr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode json(String command, String... more) throws Exception {
        assertThat(run(command, more)).as(() -> err).isZero();
        return new ObjectMapper().readTree(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine start", "engine stop", "engine interval 15m", "sync-now", "sync-now --force",
            "connections activate 3", "connections deactivate 1"})
    void withoutTheServersNameNothingIsSent(String command) throws Exception {
        assertThat(run(command, "--demo")).isEqualTo(2);
        assertThat(err).contains("--confirm").contains("Nothing was sent");
        for (String other : List.of("Fjord Trading", "fjord trading as", "", "Fjord Trading AS ")) {
            assertThat(run(command, "--demo", "--confirm", other)).as(other).isEqualTo(2);
        }
        assertThat(simulator.changes()).isEmpty();
        assertThat(json("history list", "--format", "json")).isEmpty();
    }

    @Test
    void theEngineIsWaitedForAndWrittenDown() throws Exception {
        simulator.delayEngine(Duration.ofSeconds(1));
        assertThat(run("engine stop", CONFIRMED)).as(() -> err).isZero();
        assertThat(simulator.changes()).containsExactly("ChangeEngineStatus false");
        assertThat(json("engine status", "--demo", "--format", "json").get("running").asBoolean()).isFalse();
        assertThat(run("engine interval 20m", CONFIRMED)).isZero();
        assertThat(json("engine status", "--demo", "--format", "json").get("interval").asText()).isEqualTo("PT20M");
        JsonNode history = json("history list", "--format", "json");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("kind").asText()).isEqualTo("engine");
        assertThat(history.get(1).get("outcome").asText()).isEqualTo("confirmed");
        assertThat(history.get(1).get("asked").asText()).isEqualTo("ChangeEngineStatus false");
        assertThat(history.get(1).get("user").asText()).isEqualTo("DEMO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "15", "-5m", "1.5h", "15 m", "9999999m"})
    void whatIsNoTimeIsRefused(String time) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CommandLineTool.run(new String[]{"engine", "interval", time, "--demo", "--confirm",
                "Fjord Trading AS"}, this::services,
                new Terminal(System.out, new PrintStream(said, true, StandardCharsets.UTF_8)))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("“" + time + "” is not a time");
        assertThat(simulator.changes()).isEmpty();
    }

    @Test
    void aSyncWithoutAnAnswerIsUnknownAndNeverRepeated() throws Exception {
        assertThat(run("sync-now", CONFIRMED)).isZero();
        assertThat(run("sync-now --force", CONFIRMED)).isZero();
        simulator.mischief().next("SyncAll", Mischief.Kind.LOSE_ANSWER);
        assertThat(run("sync-now", CONFIRMED)).isEqualTo(5);
        assertThat(simulator.changes()).containsExactly("SyncAll", "ForceSyncAll", "SyncAll");
        JsonNode history = json("history list", "--format", "json");
        assertThat(history.findValuesAsText("outcome")).containsExactly("unknown", "confirmed", "confirmed");
        assertThat(history.findValuesAsText("kind")).containsOnly("syncAll");
    }

    @Test
    void aConnectionIsTurnedOnOnceAndReasonsWhyNotAreSaid() throws Exception {
        assertThat(run("connections activate 3", CONFIRMED)).as(() -> err).isZero();
        assertThat(run("connections activate 3", CONFIRMED)).isZero();
        assertThat(simulator.changes()).as("an active one is left alone")
                .containsExactly("ToggleErpConnectionActive 3");
        assertThat(run("connections activate 4", CONFIRMED)).isEqualTo(1);
        assertThat(err).contains("The ERP connection is deleted.");
        assertThat(run("connections activate 99", CONFIRMED)).isEqualTo(2);
        assertThat(run("connections deactivate 3", CONFIRMED)).isZero();
        assertThat(json("history list", "--format", "json").findValuesAsText("outcome")).containsExactly("confirmed",
                "failed", "confirmed");
        assertThat(run("connections test 1", "--demo")).isZero();
        assertThat(run("connections test 7", "--demo")).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeWrittenDownNothingIsSent() throws Exception {
        try (SqliteJournal other = new SqliteJournal(folder, Clock.systemUTC())) {
            other.runs(1);
            assertThat(run("sync-now", CONFIRMED)).isEqualTo(4);
        }
        assertThat(simulator.changes()).isEmpty();
    }

    @Test
    void whatHasNoEndIsUnknown() throws Exception {
        try (SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC())) {
            journal.intend(FakeNetServer.session(), new ServerChange.SyncAll(), Instant.EPOCH);
        }
        JsonNode one = json("history list", "--format", "json").get(0);
        assertThat(one.get("outcome").asText()).isEqualTo("unknown");
        assertThat(one.get("asked").asText()).isEqualTo("SyncAll");
        assertThat(one.get("run").asLong()).isEqualTo(1);
        assertThat(run("history show 1")).isZero();
        assertThat(out).contains("SyncAll").contains("not yet so");
        assertThat(simulator.changes()).as("it is not repeated by itself").isEmpty();
    }

    @Test
    void whatIsRequestedAndNotSoInTimeIsUnknown() throws Exception {
        simulator.delayEngine(Duration.ofHours(1));
        AtomicInteger looks = new AtomicInteger();
        patience = () -> () -> looks.incrementAndGet() < 3;
        assertThat(run("engine stop", CONFIRMED)).isEqualTo(5);
        assertThat(err).contains("Requested, but not yet so").doesNotContain("Done.");
        assertThat(looks).hasValue(3);
        assertThat(simulator.changes()).as("looked at again, not asked again")
                .containsExactly("ChangeEngineStatus false");
        assertThat(json("history list", "--format", "json").get(0).get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void aSwitchWhoseAnswerIsLostIsNeverTurnedBack() throws Exception {
        simulator.mischief().next("ToggleErpConnectionActive", Mischief.Kind.LOSE_ANSWER);
        assertThat(run("connections deactivate 1", CONFIRMED)).isEqualTo(5);
        assertThat(json("history list", "--format", "json").get(0).get("outcome").asText()).isEqualTo("unknown");
        assertThat(run("connections deactivate 1", CONFIRMED)).isZero();
        assertThat(simulator.changes()).containsExactly("ToggleErpConnectionActive 1");
    }

    @Test
    void oneChangeIsShownAndLoggedByItsNumber() throws Exception {
        assertThat(run("engine stop", CONFIRMED)).as(() -> err).isZero();
        JsonNode shown = json("history show 1", "--format", "json");
        assertThat(shown.get("kind").asText()).isEqualTo("engine");
        assertThat(shown.get("outcome").asText()).isEqualTo("confirmed");
        assertThat(run("history show 1")).isZero();
        assertThat(out).contains("ChangeEngineStatus false").contains("by DEMO").contains("Done.");
        assertThat(run("history export 1 --format csv")).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("logs/erpsync-desk.0.log"))).satisfiesExactly(
                intended -> assertThat(intended).contains("change 1 intended: ChangeEngineStatus false"),
                ended -> assertThat(ended).endsWith("change 1 ended CONFIRMED"));
    }

    @Test
    void connectorsAndMappingsAreListed() throws Exception {
        JsonNode connectors = json("connectors", "--demo", "--format", "json");
        assertThat(connectors).hasSize(3);
        assertThat(connectors.get(0).get("id").asInt()).isEqualTo(1);
        assertThat(connectors.get(0).get("name").asText()).isEqualTo("Visma Global");
        assertThat(connectors.get(0).get("url").asText()).startsWith("https://connectors.example/visma");
        JsonNode mapping = json("mapping 1", "--demo", "--format", "json");
        assertThat(mapping.get(1).toString()).isEqualTo("{\"actor\":\"customer\",\"crmField\":\"contact.orgnr\","
                + "\"crmLabel\":\"VAT number\",\"erpField\":\"VatNo\",\"erpLabel\":\"VAT no.\",\"toCrm\":true,"
                + "\"toErp\":false}");
    }
}
