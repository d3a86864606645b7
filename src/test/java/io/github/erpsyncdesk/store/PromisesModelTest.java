package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random days of an administrator: runs whose batches are answered, fail, are refused, get lost, are stopped or cut off
 * by a crash, each followed by a look into the reopened journal and perhaps another run of what was not sent. The
 * server's own count is the truth.
 */
class PromisesModelTest {

    enum Event {
        ANSWER, FAIL, REFUSE, LOSE_BEFORE, LOSE_AFTER, STOP, CRASH_BEFORE, CRASH_AFTER
    }

    /** Executes, or not, as the events say, and counts per key. */
    private static final class EventfulServer implements NetServer {
        final Map<Integer, Integer> executed = new HashMap<>();
        final Map<Integer, Integer> confirmed = new HashMap<>();
        final Map<Integer, Integer> received = new HashMap<>();
        final List<Event> events;
        RunControl control;
        MortalJournal journal;
        int next;

        EventfulServer(List<Event> events) {
            this.events = events;
        }

        @Override
        public PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
                throws CallFailed {
            KeyList keys = ((Batch.Keys) batch).keys();
            count(received, keys);
            Event event = events.get(next++ % events.size());
            switch (event) {
                case REFUSE -> throw new CallFailed(new Failure.Refused(FailureCode.HTTP_413, List.of("413"), ""));
                case LOSE_BEFORE ->
                    throw new CallFailed(
                            new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""));
                case CRASH_BEFORE -> {
                    journal.die();
                    throw new CallFailed(
                            new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""));
                }
                default -> count(executed, keys);
            }
            switch (event) {
                case LOSE_AFTER ->
                    throw new CallFailed(
                            new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(1), ""));
                case CRASH_AFTER -> {
                    journal.die();
                    throw new CallFailed(
                            new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""));
                }
                case STOP -> control.stopAfterBatch();
                default -> {
                }
            }
            if (event != Event.FAIL) {
                count(confirmed, keys);
            }
            return new PluginAnswer(event != Event.FAIL, "", Explanation.NONE, "", "", ChangeSet.EMPTY);
        }

        private static void count(Map<Integer, Integer> counts, KeyList keys) {
            keys.stream().forEach(key -> counts.merge(key, 1, Integer::sum));
        }

        @Override
        public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) {
            return FakeNetServer.FJORD;
        }

        @Override
        public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server,
                Credentials credentials,
                Optional<Secret> applicationToken, Call call) {
            return FakeNetServer.session();
        }

        @Override
        public List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) {
            return List.of();
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

    @Property(tries = 150)
    void thePromisesHoldOnAnyDay(@ForAll("events") List<Event> events, @ForAll("batches") int batch) throws Exception {
        Path folder = Files.createTempDirectory("promises");
        EventfulServer server = new EventfulServer(events);
        int[] keys = IntStream.rangeClosed(1, 12).toArray();
        try {
            for (int round = 0; round < 3 && keys.length > 0; round++) {
                Map<Integer, Integer> before = Map.copyOf(server.received);
                RunRecord run = runAndReopen(folder, server, keys, batch);
                check(run, server, before, keys);
                keys = run.keys(KeyState.NOT_SENT).toArray();
            }
        } finally {
            delete(folder);
        }
    }

    /** The run as the journal tells it to the next start of the program. */
    private static RunRecord runAndReopen(Path folder, EventfulServer server, int[] keys, int batch) throws Exception {
        server.control = new RunControl();
        ResyncPlan plan = ResyncPlan.of(new ResyncRequest(FakeNetServer.FJORD, "Demo", ServerKind.TEST, "Dina",
                new Direction(SyncSource.CRM, 2),
                new Scope.Keys(KeyList.of(keys)), BlankRule.KEEP, Instant.EPOCH), BatchRule.of(batch));
        try (SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC())) {
            server.journal = new MortalJournal(journal);
            new RunService(server, server.journal, Clock.systemUTC()).run(plan, FakeNetServer.session(),
                    server.control, partial -> {});
        }
        try (SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC())) {
            journal.cutOff();
            return journal.open(journal.runs(1).getFirst().id());
        }
    }

    private static void check(RunRecord run, EventfulServer server, Map<Integer, Integer> before, int[] keys) {
        List<Integer> sent = server.received.keySet().stream()
                .filter(key -> !server.received.get(key).equals(before.get(key))).toList();
        assertThat(sent).as("only confirmed keys are sent").isSubsetOf(IntStream.of(keys).boxed().toList());
        assertThat(server.received).as("nothing is sent twice in a run")
                .allSatisfy((key, count) -> assertThat(count - before.getOrDefault(key, 0)).isLessThanOrEqualTo(1));
        assertThat(server.executed).as("nothing is executed twice when only unsent keys are run again")
                .allSatisfy((key, count) -> assertThat(count).isEqualTo(1));
        run.keys(KeyState.CONFIRMED).forEach(
                key -> assertThat(server.confirmed).as("success only where the server said so").containsKey(key));
        run.keys(KeyState.NOT_SENT).forEach(
                key -> assertThat(server.executed).as("what is called unsent was not executed").doesNotContainKey(key));
        assertThat(IntStream.of(keys).boxed().collect(Collectors.toSet())).as("every key has one state").isEqualTo(
                IntStream.concat(IntStream.concat(run.keys(KeyState.CONFIRMED), run.keys(KeyState.FAILED)),
                        IntStream.concat(run.keys(KeyState.UNKNOWN), run.keys(KeyState.NOT_SENT))).boxed()
                        .collect(Collectors.toSet()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Arbitraries.frequency(Tuple.of(8, Event.ANSWER), Tuple.of(2, Event.FAIL), Tuple.of(1, Event.REFUSE),
                Tuple.of(1, Event.LOSE_BEFORE), Tuple.of(1, Event.LOSE_AFTER), Tuple.of(1, Event.STOP),
                Tuple.of(1, Event.CRASH_BEFORE), Tuple.of(1, Event.CRASH_AFTER)).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> batches() {
        return Arbitraries.integers().between(1, 5);
    }
}
