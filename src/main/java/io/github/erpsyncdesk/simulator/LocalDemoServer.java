package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.port.DemoServer;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The simulator behind the Demo profile, started when it is first needed. */
public final class LocalDemoServer implements DemoServer, AutoCloseable {
    private final Executor threads;
    private final Simulator.Options options;
    private @Nullable Simulator running;

    public LocalDemoServer(Executor threads, Simulator.Options options) {
        this.threads = threads;
        this.options = options;
    }

    @Override
    public ServerAddress start() {
        return simulator().address();
    }

    /** The running server, for those who want to make it misbehave or count what it received. */
    public synchronized Simulator simulator() {
        Simulator started = running;
        if (started == null) {
            started = Simulator.start(options, threads);
            running = started;
        }
        return started;
    }

    @Override
    public Credentials credentials() {
        return new Credentials.Password(Simulator.USER, Secret.of(Simulator.PASSWORD));
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
        }
    }
}
