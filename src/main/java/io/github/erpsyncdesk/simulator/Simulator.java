package io.github.erpsyncdesk.simulator;

import com.sun.net.httpserver.HttpServer;
import io.github.erpsyncdesk.model.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The running server: its address, what it received, and a way to make it misbehave. */
public final class Simulator implements AutoCloseable {
    public static final String USER = "demo";
    public static final String PASSWORD = "demo";
    public static final String ACCESS_TOKEN = "demo-access-token";
    private static final String SERVICES = "/Remote/Services88/";

    /**
     * @param port 0: any free one
     * @param seed makes another company of the same kind
     * @param latency added to every resync
     * @param slow added where the slow connection takes part as the source, or is tested
     * @param ticketIdle a ticket not used for that long is refused
     */
    public record Options(int port, long seed, Duration latency, Duration slow, Duration ticketIdle) {
        public static final Options DEFAULT = new Options(0, 1, Duration.ZERO, Duration.ofSeconds(6),
                Duration.ofHours(6));

        public Options withPort(int other) {
            return new Options(other, seed, latency, slow, ticketIdle);
        }
    }

    /** One call as it arrived: what a test compares with what a person confirmed. */
    public record Received(String operation, int connectionId, List<Integer> ids, String actor,
            List<String> externalKeys) {

        public Received(String operation, int connectionId, List<Integer> ids) {
            this(operation, connectionId, ids, "", List.of());
        }
    }

    private final HttpServer http;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Mischief mischief = new Mischief();
    private final ArchiveModes archive = new ArchiveModes();
    private final ValueModes values = new ValueModes();
    private final Switches switches = new Switches();
    private final Company company;

    private Simulator(Options options, Executor threads) throws IOException {
        company = new Company(options.seed());
        Tickets tickets = new Tickets(options.ticketIdle());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        http.createContext(SERVICES + "SoPrincipal.svc",
                new SoapEndpoint("SoPrincipal", new PrincipalService(tickets, company)::answer, mischief));
        ErpSyncService erpSync = new ErpSyncService(tickets, company, options, received::add, switches, values);
        http.createContext(SERVICES + "ErpSync.svc", new SoapEndpoint("ErpSync", erpSync::answer, mischief));
        http.createContext(SERVICES + "Archive.svc",
                new SoapEndpoint("Archive", new ArchiveService(tickets, company, archive)::answer, mischief));
        http.createContext(SERVICES + "Batch.svc",
                new SoapEndpoint("Batch", new BatchService(tickets, switches.tasks(), switches)::answer, mischief));
        http.setExecutor(threads);
        http.start();
    }

    /** @throws UncheckedIOException where the port is taken */
    public static Simulator start(Options options, Executor threads) {
        try {
            return new Simulator(options, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServerAddress address() {
        return new ServerAddress(URI.create("http://127.0.0.1:" + http.getAddress().getPort()));
    }

    /** Every resync call that reached the service, in order. */
    public List<Received> resyncs() {
        return List.copyOf(received);
    }

    /** Every change of the synchronisation itself that was asked for, in order, such as {@code SyncAll}. */
    public List<String> changes() {
        return switches.asked();
    }

    /** The engine is turned on or off only that long after it was asked. */
    public void delayEngine(Duration longer) {
        switches.delay(longer);
    }

    /** The server's own batch system. */
    public BatchEngine tasks() {
        return switches.tasks();
    }

    /** What goes wrong on demand. */
    public Mischief mischief() {
        return mischief;
    }

    /** Whether and how keys and names can be looked up. */
    public ArchiveModes archive() {
        return archive;
    }

    /** Whether and how field values are given. */
    public ValueModes values() {
        return values;
    }

    public Company company() {
        return company;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
