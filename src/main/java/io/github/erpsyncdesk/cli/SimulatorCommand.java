package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.simulator.Simulator;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator by itself, until it is interrupted. */
@Command(name = "simulator", mixinStandardHelpOptions = true,
        description = "Run the made-up NetServer by itself, on this computer only (user demo, password demo). "
                + "Ends with Ctrl-C.")
final class SimulatorCommand implements Callable<Integer> {

    private final Supplier<Services> services;
    private final Terminal terminal;

    @Option(names = "--port", required = true, paramLabel = "N",
            description = "The port to listen on; 0 for any free one.")
    int port;

    @Option(names = "--latency", defaultValue = "0", paramLabel = "MS",
            description = "Added to every resync (default: ${DEFAULT-VALUE}).")
    long latency;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
            description = "Makes another company of the same kind (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--ticket-idle", defaultValue = "21600", paramLabel = "SECONDS",
            description = "How long an unused ticket is valid (default: ${DEFAULT-VALUE}).")
    long ticketIdle;

    SimulatorCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535 || latency < 0 || ticketIdle < 1) {
            throw Rejected.because("cli.simulator.range");
        }
        Simulator.Options options = new Simulator.Options(port, seed, Duration.ofMillis(latency),
                Simulator.Options.DEFAULT.slow(),
                Duration.ofSeconds(ticketIdle));
        try (Services services = this.services.get(); Simulator simulator = services.simulators().apply(options)) {
            terminal.out().println(Texts.text("cli.simulator.ready", simulator.address().toString()));
            terminal.out().flush();
            new CountDownLatch(1).await();
            return Exit.CONFIRMED;
        } catch (UncheckedIOException e) {
            throw Rejected.because("cli.simulator.port", String.valueOf(port));
        }
    }
}
