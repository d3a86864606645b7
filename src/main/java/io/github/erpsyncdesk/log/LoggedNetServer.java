package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Every call with its host, how it ended and how long it took. */
public final class LoggedNetServer implements NetServer {
    private final NetServer server;
    private final EventLog log;

    public LoggedNetServer(NetServer server, EventLog log) {
        this.server = server;
        this.log = log;
    }

    private interface Asked<T> {
        T ask() throws CallFailed;
    }

    private <T> T logged(String what, ServerAddress address, Asked<T> asked, Function<T, String> words)
            throws CallFailed {
        long start = System.nanoTime();
        String how = "broke off";
        try {
            T answer = asked.ask();
            how = words.apply(answer);
            return answer;
        } catch (CallFailed e) {
            how = "failed " + e.failure().code() + " " + e.failure().effect();
            throw e;
        } finally {
            log.say(what + " at " + address.host() + ": " + how + ", "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        }
    }

    @Override
    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call)
            throws CallFailed {
        return logged("GetSystemInfo", address, () -> server.identify(address, applicationToken, call),
                identity -> identity.label() + " " + identity.version());
    }

    @Override
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity identity, Credentials credentials,
            Optional<Secret> applicationToken, Call call)
            throws CallFailed {
        return logged("log-in by " + credentials.getClass().getSimpleName(), address,
                () -> server.logIn(profile, address, identity, credentials, applicationToken, call),
                session -> "accepted");
    }

    @Override
    public List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) throws CallFailed {
        return logged("GetAllConnections", session.address(), () -> server.connections(session, includeDeleted, call),
                found -> found.size() + " connections");
    }

    @Override
    public boolean reaches(Session session, int connectionId, Call call) throws CallFailed {
        return logged("TestConnectionById " + connectionId, session.address(),
                () -> server.reaches(session, connectionId, call), String::valueOf);
    }

    @Override
    public EngineStatus engineStatus(Session session, Call call) throws CallFailed {
        return logged("GetEngineStatus", session.address(), () -> server.engineStatus(session, call),
                status -> status.running() ? "running" : "stopped");
    }

    @Override
    public PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
            throws CallFailed {
        String what = "resync from " + source.id() + ", blanks " + blanks + ", batch " + batch.number() + " of "
                + (batch instanceof Batch.Everything ? "everything" : batch.size() + " keys");
        return logged(what, session.address(), () -> server.resync(session, source, blanks, batch, call),
                answer -> answer.outcome() + " " + answer.changes());
    }

    @Override
    public void warmUp() {
        server.warmUp();
    }
}
