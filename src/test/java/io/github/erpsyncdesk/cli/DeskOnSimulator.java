package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands by the real process, with a data folder of their own, against a real server. */
abstract class DeskOnSimulator {
    @TempDir
    Path folder;
    Simulator simulator;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void start() {
        simulator = Simulator.start(Simulator.Options.DEFAULT, threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    /** Asks the simulator, for JSON. */
    Ended desk(String command, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(command, "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "DEMO_PASSWORD", "--format", "json"));
        args.addAll(List.of(more));
        return new DeskProcess(folder).run(Map.of("DEMO_PASSWORD", "demo"), args.toArray(String[]::new));
    }

    static JsonNode json(Ended ended) throws Exception {
        return new ObjectMapper().readTree(ended.out());
    }
}
