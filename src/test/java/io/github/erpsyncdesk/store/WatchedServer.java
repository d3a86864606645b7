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

    /** What a person confirmed. @param keys numbers, or texts for ERP keys; null for everything */
    record Confirmed(ServerIdentity server, int source, List<?> keys) {}

    private final Random random;
    final Map<ServerIdentity, Truth> truths = new HashMap<>(
            Map.of(FakeNetServer.FJORD, new Truth(), OTHER, new Truth()));
    final List<Object> executedNow = new ArrayList<>();
    final List<Object> confirmedNow = new ArrayList<>();
    /** Another server answers at each address than usual. */
    boolean isSwapped;
    boolean refusesLogIn;
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

    /** A person confirmed this. @return the number that its run will have */
    long confirm(Confirmed now) {
        awaited = now;
        run++;
        received = 0;
        executedNow.clear();
        confirmedNow.clear();
        return run;
    }

    /** The program asked once more, so that there is no run. */
    void takeBack() {
        awaited = null;
        run--;
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
        Truth truth = truths.get(session.server());
        try {
            compare(session, source, batch);
            duringBatch.run(); // between the intent and the mark of the sending
            if (random.nextInt(40) == 0) {
                crash(batch, false, truth);
            }
            call.reached(Call.Phase.HANDED_OVER);
            duringBatch.run();
        } catch (AssertionError e) {
            violation = violation == null ? e : violation;
            throw e;
        }
        return answer(batch, truth);
    }

    private static List<?> ids(Batch batch) {
        return switch (batch) {
            case Batch.Keys keys -> keys.keys().stream().boxed().toList();
            case Batch.External external -> external.keys().keys();
            case Batch.Everything everything -> List.of();
        };
    }

    private void compare(Session session, SyncSource source, Batch batch) {
        assertThat(awaited).as("a resync that nobody confirmed").isNotNull();
        assertThat(session.server()).as("the server").isEqualTo(awaited.server());
        assertThat(session.ticket().reveal()).as("the server that gave the ticket").isEqualTo(ticket(awaited.server()));
        assertThat(source.id()).as("the source").isEqualTo(awaited.source());
        resyncs++;
        if (batch instanceof Batch.Everything) {
            assertThat(awaited.keys()).as("everything, and not keys").isNull();
            assertThat(received++).as("once").isZero();
        } else {
            List<?> ids = ids(batch);
            assertThat(awaited.keys()).as("keys, and not everything").isNotNull();
            assertThat((Object) ids).isEqualTo(awaited.keys().subList(received, received + ids.size()));
            received += ids.size();
        }
    }

    private PluginAnswer answer(Batch batch, Truth truth) throws CallFailed {
        List<?> ids = ids(batch);
        switch (random.nextInt(10)) {
            case 0 -> {
                executedNow.addAll(random.nextBoolean() ? ids : List.of());
                lost(batch, truth);
                throw new CallFailed(new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("h"), ""));
            }
            case 1 -> throw new CallFailed(new Failure.Refused(FailureCode.HTTP_413, List.of("413"), ""));
            case 2 -> crash(batch, random.nextBoolean(), truth);
            case 3 -> {
                executedNow.addAll(ids);
                return new PluginAnswer(false, "Error", Explanation.NONE, "", "", ChangeSet.EMPTY);
            }
            case 4 -> { // the refusal proves that nothing was done, so that the batch may come once more
                received -= batch instanceof Batch.Everything ? 1 : ids.size();
                throw new CallFailed(new Failure.Refused(FailureCode.TICKET, List.of(""), ""));
            }
            default -> {
            }
        }
        executedNow.addAll(ids);
        confirmedNow.addAll(ids);
        if (batch instanceof Batch.Everything) {
            truth.everything(awaited.source(), true, run);
        } else {
            truth.confirmed(awaited.source(), ids);
        }
        return FakeNetServer.ok(batch instanceof Batch.Keys keys ? keys.keys().stream().toArray() : new int[0]);
    }

    /** The program is killed while the batch is under way. */
    private void crash(Batch batch, boolean isExecuted, Truth truth) throws CallFailed {
        executedNow.addAll(isExecuted ? ids(batch) : List.of());
        lost(batch, truth);
        journal.die();
        throw new CallFailed(new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("h"), ""));
    }

    private void lost(Batch batch, Truth truth) {
        if (batch instanceof Batch.Everything) {
            truth.everything(awaited.source(), false, run);
        } else {
            truth.lost(awaited.source(), ids(batch), run);
        }
    }

    /** Who answers at an address now. */
    ServerIdentity answering(String address) {
        return address.contains("nord") != isSwapped ? OTHER : FakeNetServer.FJORD;
    }

    private static String ticket(ServerIdentity server) {
        return "7T:" + server.database();
    }

    @Override
    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) {
        return answering(address.toString());
    }

    @Override
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed {
        if (refusesLogIn) {
            throw new CallFailed(new Failure.Refused(FailureCode.LOGIN, List.of(), ""));
        }
        return new Session(profile, address, server, "DEMO", "Dina Demo", "Admin",
                Secret.of(ticket(answering(address.toString()))), applicationToken, Optional.of(credentials));
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
