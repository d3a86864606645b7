package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.LoggedActions;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.port.LogMarks;
import io.github.erpsyncdesk.port.RunStart;
import io.github.erpsyncdesk.run.KeyNames;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.run.ServerTaskRun;
import io.github.erpsyncdesk.run.TaskFollower;
import io.github.erpsyncdesk.simulator.BatchEngine.Fate;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run as one task of the server: sent once, found among the tasks of everybody, and never guessed. */
class ServerTasksTest {
    private static final String RUN = "resync --demo --from crm --blanks overwrite --on-server --keys 1001-1003";
    private static final List<Integer> KEYS = List.of(1001, 1002, 1003);
    private static final String[] CONFIRMED = {"--demo", "--confirm", "Fjord Trading AS"};

    private final ServerThreads threads = new ServerThreads();
    private final LocalDemoServer demo = new LocalDemoServer(threads,
            new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)));
    private final Simulator simulator = demo.simulator();
    @TempDir
    Path folder;
    private String out = "";
    private String err = "";

    @BeforeEach
    void tasksAreQuick() {
        simulator.tasks().next(Fate.SUCCEEDS, Duration.ofMillis(200));
    }

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
        TaskFollower follower = new TaskFollower(server.tasks(), look -> Duration.ofMillis(30));
        RunService runs = new RunService(server, journal, clock,
                new RunService.Beside(KeyNames.NONE, LogMarks.NONE, RunStart.NONE,
                        Optional.of(new ServerTaskRun(server.tasks(), follower, journal.tasks()))));
        return new Services(server, journal, demo, new MemorySettings(), new MemorySecrets(), runs,
                session -> new RecordDirectory(server.directory(), session, Runnable::run, clock), null, null, null,
                new Upkeep(server.maintenance(), new LoggedActions(journal, log),
                        new FollowUp(null, journal, new SyncLogService(server.syncLog(), journal.logs())),
                        MaintenanceService.Patience::halfAMinute, new Following(follower, journal.tasks())),
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

    private JsonNode json(String command) throws Exception {
        assertThat(run(command + " --format json")).as(() -> err).isZero();
        return new ObjectMapper().readTree(out);
    }

    private JsonNode lastRun() throws Exception {
        return json("history list").get(0);
    }

    private void assertSentOnce() {
        assertThat(simulator.resyncs())
                .containsExactly(new Simulator.Received("ForceResyncBatchTask", 0, KEYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resync --demo --from crm --on-server --keys 1001",
            "resync --demo --from crm --on-server --blanks keep --keys 1001",
            "resync --demo --from crm --follow --keys 1001",
            "resync --demo --from 1 --on-server --blanks overwrite --erp-keys 11001 --actor customer --external",
            "resync --demo --from crm --on-server --blanks overwrite --batch-size 5 --keys 1001",
            "resync --demo --from crm --on-server --blanks overwrite --everything crm"})
    void whatTheServerDoesNotOfferIsRefused(String command) {
        assertThat(run(command)).as(command).isEqualTo(2);
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void aTaskIsFollowedToItsEnd() throws Exception {
        assertThat(run(RUN, "--follow")).as(() -> err).isZero();
        assertThat(out).contains("The server’s task succeeded").doesNotContain("Nothing had to be changed");
        assertThat(err).contains("Task 41: Succeeded, 100 %");
        assertSentOnce();
        assertThat(lastRun().get("kind").asText()).isEqualTo("task");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("confirmed");
        assertThat(json("history show 1").get("notReported")).as("a task reports no record").isEmpty();
    }

    @Test
    void everythingIsOneTaskWithAnEmptyList() {
        assertThat(run("resync --demo --from crm --blanks overwrite --on-server --follow --everything CRM"))
                .as(() -> err).isZero();
        assertThat(simulator.resyncs())
                .containsExactly(new Simulator.Received("ForceResyncBatchTask", 0, List.of()));
    }

    @Test
    void withoutFollowingTheEndIsUnknownUntilSomebodyLooks() throws Exception {
        assertThat(run(RUN)).isEqualTo(5);
        assertThat(err).contains("batch task 41").contains("TASK_LEFT");
        assertSentOnce();
        assertThat(lastRun().get("outcome").asText()).isEqualTo("unknown");
        assertThat(run("tasks follow 41 --demo")).as(() -> err).isZero();
        assertThat(err).contains("The journal now has the end of run 1");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("confirmed");
        assertThat(run("history dismiss 1")).as("nothing of it is unsettled any more").isNotZero();
        assertSentOnce();
    }

    @Test
    void aTaskOfSomebodyElseAtTheSameMomentIsNeverTaken() throws Exception {
        simulator.tasks().othersStart(true);
        assertThat(run(RUN, "--follow")).isEqualTo(5);
        assertThat(err).contains("2 new batch tasks").contains("TASK_UNCLEAR");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("unknown");
        assertThat(run("tasks follow 41 --demo")).isZero();
        assertThat(lastRun().get("outcome").asText()).as("no task is this run's").isEqualTo("unknown");
        assertSentOnce();
    }

    @Test
    void aTaskThatIsListedLaterIsFound() {
        simulator.tasks().hide(Duration.ofMillis(150));
        assertThat(run(RUN, "--follow")).as(() -> err).isZero();
        assertSentOnce();
    }

    @Test
    void whatFailsIsFailedByTheServersWords() throws Exception {
        simulator.tasks().next(Fate.FAILS, Duration.ofMillis(100));
        assertThat(run(RUN, "--follow")).isEqualTo(1);
        assertThat(out).contains("The ERP system does not answer.").contains("records may have changed");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void whatNeedsCleaningUpIsNoPlainSuccess() throws Exception {
        simulator.tasks().next(Fate.NEEDS_CLEANUP, Duration.ofMillis(100));
        assertThat(run(RUN, "--follow")).isZero();
        assertThat(out).contains("Done, with a warning");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("warning");
    }

    @Test
    void aTaskWhoseEndNobodySawIsUnknown() throws Exception {
        simulator.tasks().next(Fate.VANISHES, Duration.ofMillis(400));
        assertThat(run(RUN, "--follow")).isEqualTo(5);
        assertThat(err).contains("TASK_MISSING");
        assertThat(lastRun().get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void anAnswerThatIsLostIsUnknownAndNothingIsRepeated() throws Exception {
        simulator.mischief().next("ForceResyncBatchTask", Mischief.Kind.LOSE_ANSWER);
        assertThat(run(RUN, "--follow")).isEqualTo(5);
        assertSentOnce();
        assertThat(lastRun().get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void whereTasksAreNotListedTheRunIsSentOnceAndUnknown() throws Exception {
        simulator.mischief().next("GetAllBatchTaskInfosByName", Mischief.Kind.EXCEPTION);
        assertThat(run(RUN, "--follow")).isEqualTo(5);
        assertThat(err).contains("TASKS_UNREADABLE").contains("May have changed");
        assertSentOnce();
        assertThat(lastRun().get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void tasksOfEverybodyAreListed() throws Exception {
        JsonNode tasks = json("tasks --demo");
        assertThat(tasks).hasSize(3);
        assertThat(tasks.get(0).toString()).isEqualTo("{\"id\":17,\"name\":\"ErpSync.ForceResync\",\"state\":"
                + "\"Succeeded\",\"percent\":100,\"created\":\"2026-11-25T10:07:00\",\"response\":\"Done.\"}");
        assertThat(run("tasks")).as("of no server").isEqualTo(2);
        assertThat(run("tasks follow 23 --demo")).isEqualTo(1);
        assertThat(run("tasks follow 99 --demo")).isEqualTo(2);
    }

    @Test
    void aTaskIsStoppedOnceAndOnlyByTheServersName() throws Exception {
        simulator.tasks().next(Fate.HANGS, Duration.ofSeconds(1));
        assertThat(run(RUN)).isEqualTo(5);
        assertThat(run("tasks stop 41 --demo")).isEqualTo(2);
        assertThat(run("tasks stop 41 --demo --confirm Other")).isEqualTo(2);
        assertThat(simulator.changes()).isEmpty();
        assertThat(run("tasks stop 41", CONFIRMED)).as(() -> err).isZero();
        assertThat(run("tasks stop 41", CONFIRMED)).as("it has ended: no call").isZero();
        assertThat(simulator.changes()).containsExactly("StopBatchJob 41");
        assertThat(lastRun().get("kind").asText()).isEqualTo("task");
        assertThat(lastRun().get("asked").asText()).isEqualTo("StopBatchJob 41");
        assertThat(run("tasks follow 41 --demo")).isEqualTo(1);
        simulator.tasks().canBeStopped(false);
        assertThat(run("tasks stop 40", CONFIRMED)).isEqualTo(2);
        assertThat(err).contains("cannot be stopped");
        assertThat(run("tasks stop 99", CONFIRMED)).isEqualTo(2);
        assertThat(simulator.changes()).hasSize(1);
    }
}
