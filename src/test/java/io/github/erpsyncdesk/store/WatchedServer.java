package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Effect;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Two servers behind one port. Compares every resync with what a person confirmed, and fails on any other. */
final class WatchedServer implements NetServer {
    static final ServerIdentity OTHER = new ServerIdentity("Nord AS", "nord", "77", "10.5");

    /** What a person confirmed. @param keys null for everything */
    record Confirmed(ServerIdentity server, int source, List<Integer> keys) {}

    private final Random random;
    final Map<ServerIdentity, Truth> truths = new HashMap<>(
            Map.of(FakeNetServer.FJORD, new Truth(), OTHER, new Truth()));
    final List<Integer> executedNow = new ArrayList<>();
    final List<Integer> confirmedNow = new ArrayList<>();
    Confirmed awaited;
    MortalJournal journal;
    Runnable duringBatch = () -> {};
    long run;
    int resyncs;
    private AssertionError violation;
    private int received;

    WatchedServer(Random random) {
        this.random = random;
    }

    void confirm(Confirmed now, long number) {
        awaited = now;
        run = number;
        received = 0;
        executedNow.clear();
        confirmedNow.clear();
    }

    /** How many keys of what was confirmed have come. */
    int received() {
        return received;
    }

    /** The product takes an error for a lost answer, so what is wrong is kept for the test. */
    void check() {
        if (violation != null) {
            throw violation;
        }
    }

    @Override
    public PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
            throws CallFailed {
        try {
            compare(session, source, batch);
            duringBatch.run(); // between the intent and the mark of the sending
            call.reached(Call.Phase.HANDED_OVER);
            duringBatch.run();
        } catch (AssertionError e) {
            violation = violation == null ? e : violation;
            throw e;
        }
        return answer(batch, ids(batch), truths.get(session.server()));
    }

    private static List<Integer> ids(Batch batch) {
        return batch instanceof Batch.Keys keys ? keys.keys().stream().boxed().toList() : List.of();
    }

    private void compare(Session session, SyncSource source, Batch batch) {
        assertThat(awaited).as("a resync that nobody confirmed").isNotNull();
        assertThat(session.server()).as("the server").isEqualTo(awaited.server());
        assertThat(source.id()).as("the source").isEqualTo(awaited.source());
        resyncs++;
        List<Integer> ids = ids(batch);
        if (batch instanceof Batch.Keys) {
            assertThat(awaited.keys()).as("keys, and not everything").isNotNull();
            assertThat(ids).isEqualTo(awaited.keys().subList(received, received + ids.size()));
            received += ids.size();
        } else {
            assertThat(awaited.keys()).as("everything, and not keys").isNull();
            assertThat(received++).as("once").isZero();
        }
    }

    private PluginAnswer answer(Batch batch, List<Integer> ids, Truth truth) throws CallFailed {
        int source = awaited.source();
        switch (random.nextInt(9)) {
            case 0 -> {
                executedNow.addAll(random.nextBoolean() ? ids : List.of());
                lost(batch, ids, truth, source);
                throw new CallFailed(new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("h"), ""));
            }
            case 1 -> throw new CallFailed(new Failure.Refused(FailureCode.HTTP_413, List.of("413"), ""));
            case 2 -> {
                executedNow.addAll(ids);
                lost(batch, ids, truth, source);
                journal.die();
                throw new CallFailed(new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("h"), ""));
            }
            case 3 -> {
                executedNow.addAll(ids);
                return new PluginAnswer(false, "Error", Explanation.NONE, "", "", ChangeSet.EMPTY);
            }
            default -> {
                executedNow.addAll(ids);
                confirmedNow.addAll(ids);
                if (batch instanceof Batch.Keys) {
                    truth.confirmed(source, ids);
                } else {
                    truth.everything(source, true, run);
                }
                return FakeNetServer.ok(ids.stream().mapToInt(id -> id).toArray());
            }
        }
    }

    private void lost(Batch batch, List<Integer> ids, Truth truth, int source) {
        if (batch instanceof Batch.Keys) {
            truth.lost(source, ids, run);
        } else {
            truth.everything(source, false, run);
        }
    }

    @Override
    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) {
        return address.toString().contains("nord") ? OTHER : FakeNetServer.FJORD;
    }

    @Override
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) {
        return new Session(profile, address, server, "DEMO", "Dina Demo", "Admin", Secret.of("7T:ticket"),
                applicationToken, Optional.of(credentials));
    }

    @Override
    public List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) {
        return List.of(FakeNetServer.connection(1, "Visma Norge", true),
                FakeNetServer.connection(2, "Visma Sverige", true), FakeNetServer.connection(3, "NAV", false));
    }

    @Override
    public boolean reaches(Session session, int connectionId, Call call) {
        return true;
    }

    @Override
    public EngineStatus engineStatus(Session session, Call call) {
        return new EngineStatus(true, "", Optional.empty());
    }

    @Override
    public void warmUp() {
        // nothing to make ready
    }
}
