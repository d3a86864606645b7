package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
