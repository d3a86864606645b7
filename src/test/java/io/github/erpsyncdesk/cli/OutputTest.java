package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the result of a run goes, and what becomes of a result, an argument and a secret on a bad way. */
@DisabledOnOs(OS.WINDOWS)
class OutputTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    @TempDir
    Path home;
    private DeskProcess desk;

    @BeforeEach
    void start() {
        desk = new DeskProcess(home);
        simulator = Simulator.start(
                new Simulator.Options(0, 1, Duration.ZERO, Duration.ofSeconds(20), Duration.ofHours(1)), threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private String[] resync(String... more) {
        List<String> args = new ArrayList<>(List.of("resync", "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "DESK_PASSWORD", "--from", "crm", "--keys", "1001"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void aResultThatNobodyCouldReadIsSaidAndNoPlainSuccess() throws Exception {
        Ended ended = desk.runUnread(Map.of("DESK_PASSWORD", "demo"), resync());
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.err()).contains("The run is done").contains("history show 1");
        assertThat(simulator.resyncs()).hasSize(1);
        assertThat(desk.run("history", "show", "1").out()).contains("Done.");
    }

    @Test
    void theProgramsOwnFilesAreNoPlaceForAResult() throws Exception {
        Map<String, String> password = Map.of("DESK_PASSWORD", "demo");
        Ended before = desk.run(password, resync("--output", desk.data().resolve("journal.db").toString()));
        assertThat(before.code()).as("before there is a journal").isEqualTo(2);
        assertThat(desk.run(password, resync()).code()).isZero();
        Path link = Files.createSymbolicLink(home.resolve("link.json"), desk.data().resolve("journal.db"));
        for (Path own : List.of(desk.data().resolve("journal.db"), desk.data().resolve("journal.db-wal"), link,
                desk.data().resolve("../data/settings.json"))) {
            Ended ended = desk.run(password, resync("--output", own.toString()));
            assertThat(ended.code()).as(own.toString()).isEqualTo(2);
            assertThat(ended.err()).contains("belongs to ErpSync Desk").contains("Nothing was sent");
        }
        assertThat(simulator.resyncs()).hasSize(1);
        assertThat(desk.run("history", "list").out()).contains("confirmed");
    }

    @Test
    void aSignalThatEndsTheProgramLeavesNoHalfFile() throws Exception {
        Path out = Files.createDirectory(home.resolve("results"));
        String[] slow = resync("--output", out.resolve("result.json").toString());
        slow[List.of(slow).indexOf("crm")] = "5";
        Process process = desk.start(Map.of("DESK_PASSWORD", "demo"), slow);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (simulator.resyncs().isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(hasPart(out)).as("there is room for the result while it is waited for").isTrue();
        process.destroy();
        desk.end(process);
        assertThat(hasPart(out)).isFalse();
    }

    private static boolean hasPart(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aSecretOrArgumentThatTheLocaleGarbledIsRefusedAndNeverSent() throws Exception {
        Ended secret = desk.runAfter("DESK_PASSWORD=$(printf 'bl\\303\\245'); export DESK_PASSWORD",
                Map.of("LC_ALL", "C"), resync());
        assertThat(secret.code()).isEqualTo(2);
        assertThat(secret.err()).contains("--password-env").contains("UTF-8").contains("Nothing was sent");
        Ended argument = desk.runAfter("set -- \"$@\" --user \"$(printf 'bl\\303\\245')\"",
                Map.of("LC_ALL", "C", "DESK_PASSWORD", "demo"), "connections", "--url",
                simulator.address().toString(), "--password-env", "DESK_PASSWORD");
        assertThat(argument.code()).isEqualTo(2);
        assertThat(argument.err()).contains("An argument holds characters").contains("Nothing was sent");
        Ended folder = desk.runAfter(
                "ERPSYNC_DESK_HOME=" + home + "/$(printf 'bl\\303\\245'); export ERPSYNC_DESK_HOME",
                Map.of("LC_ALL", "C"), "history", "list");
        assertThat(folder.code()).isEqualTo(2);
        assertThat(folder.err()).contains("ERPSYNC_DESK_HOME").doesNotContain("Exception");
        assertThat(simulator.resyncs()).isEmpty();
    }
}
