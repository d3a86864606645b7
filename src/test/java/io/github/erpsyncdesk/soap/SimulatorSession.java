package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A client logged in to a simulator of its own. */
final class SimulatorSession implements AutoCloseable {
    final ExecutorService threads = Executors.newCachedThreadPool();
    final PooledTimekeeper timekeeper = new PooledTimekeeper();
    final CxfNetServer client = new CxfNetServer(timekeeper);
    final Simulator simulator;
    final Session session;

    SimulatorSession() throws CallFailed {
        this(Simulator.Options.DEFAULT);
    }

    SimulatorSession(Simulator.Options options) throws CallFailed {
        simulator = Simulator.start(options, threads);
        session = logIn(simulator.address(), new Credentials.Password(Simulator.USER, Secret.of(Simulator.PASSWORD)));
    }

    Session logIn(ServerAddress address, Credentials credentials) throws CallFailed {
        var identity = client.identify(address, Optional.empty(), call());
        return client.logIn(ServerProfile.demo(), address, identity, credentials, Optional.empty(), call());
    }

    PluginAnswer resync(int source, BlankRule rule, int... ids) throws CallFailed {
        SyncSource from = source == 0 ? SyncSource.CRM : new SyncSource(source, "#" + source);
        return client.resync(session, from, rule, new Batch.Keys(1, KeyList.of(ids)), call());
    }

    static int[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).toArray();
    }

    static Call call() {
        return new Call(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        simulator.close();
        timekeeper.close();
        threads.shutdownNow();
    }
}
