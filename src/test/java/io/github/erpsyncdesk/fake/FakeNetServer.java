package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A server in memory: answers as told, and remembers what it was asked. */
public final class FakeNetServer implements NetServer {
    public static final ServerIdentity FJORD = new ServerIdentity("Fjord Trading AS", "crm_prod", "1020260001", "10.5");
    public final List<Batch> resyncs = new ArrayList<>();
    public final List<Credentials> logIns = new ArrayList<>();
    public final Deque<Object> answers = new ArrayDeque<>();
    public ServerIdentity identity = FJORD;
    public String user = "DEMO";
    public Failure logInFailure;
    /** What no longer logs in. */
    public final List<Credentials> refused = new ArrayList<>();
    public Failure listFailure;
    public List<ErpConnection> connections = List.of(connection(1, "Visma Norge", true),
            connection(2, "Visma Sverige", true),
            connection(3, "NAV Danmark", false));
    public Runnable duringResync = () -> {};

    public static ErpConnection connection(int id, String name, boolean active) {
        return new ErpConnection(id, name, "", "Visma", active, false, "");
    }

    public static PluginAnswer ok(int... updatedContacts) {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        for (int id : updatedContacts) {
            changes.add(ChangeKind.UPDATED, "contact", id);
        }
        return new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes.build());
    }

    public static Session session() {
        return session(ServerProfile.demo());
    }

    public static Session session(ServerProfile profile) {
        return new Session(profile, ServerAddress.parse("https://crm.example/App"), FJORD, "DEMO", "Dina Demo", "Admin",
                Secret.of("7T:ticket"),
                Optional.empty());
    }

    @Override
    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) {
        return identity;
    }

    @Override
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed {
        logIns.add(credentials);
        if (refused.contains(credentials)) {
            throw new CallFailed(new Failure.Refused(FailureCode.LOGIN, List.of(), ""));
        }
        if (logInFailure != null) {
            throw new CallFailed(logInFailure);
        }
        return new Session(profile, address, server, user, "Dina Demo", "Admin", Secret.of("7T:ticket"),
                applicationToken, Optional.of(credentials));
    }

    @Override
    public List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) throws CallFailed {
        if (listFailure != null) {
            throw new CallFailed(listFailure);
        }
        return connections;
    }

    @Override
    public boolean reaches(Session session, int connectionId, Call call) {
        return connectionId == 1;
    }

    @Override
    public EngineStatus engineStatus(Session session, Call call) {
        return new EngineStatus(true, "", Optional.empty());
    }

    @Override
    public PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
            throws CallFailed {
        resyncs.add(batch);
        duringResync.run();
        Object answer = answers.isEmpty() ? ok() : answers.poll();
        if (answer instanceof Failure failure) {
            throw new CallFailed(failure);
        }
        return (PluginAnswer) answer;
    }

    @Override
    public void warmUp() {
        // nothing to make ready
    }
}
