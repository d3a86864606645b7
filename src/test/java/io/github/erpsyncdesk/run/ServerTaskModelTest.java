package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.model.TaskOfRun;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.LogMarks;
import io.github.erpsyncdesk.port.RunStart;
import io.github.erpsyncdesk.port.RunTasks;
import io.github.erpsyncdesk.store.UnsavedJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random batch systems, on which others start and end tasks, looks fail, and answers get lost: a run is sent at most
 * once, what is said of it is what became of its own task, and where that cannot be told it is unknown.
 */
class ServerTaskModelTest {
    private static final int OWN = 100;

    enum Step {
        NOTHING, OTHER_STARTS, OTHER_ENDS, OWN_ENDS, OWN_FAILS, OWN_VANISHES, LOOK_FAILS, STOP
    }

    /** Changes by one step with each look; the run's own task exists from the request on. */
    private static final class Batches implements BatchTasks {
        final List<ServerTask> listed = new ArrayList<>();
        final List<Step> steps;
        final boolean isAnswerLost;
        final RunControl control;
        int requests;
        int next;
        int last = 10;
        String own = "";
        /** A task that ends is listed for a moment at least. */
        boolean isOwnSeen;

        Batches(List<Step> steps, boolean isAnswerLost, RunControl control) {
            this.steps = steps;
            this.isAnswerLost = isAnswerLost;
            this.control = control;
            listed.add(task(1, "Succeeded"));
            listed.add(task(2, "Started"));
        }

        static ServerTask task(int id, String state) {
            return new ServerTask(id, "ErpSync", "", state, 0, "", "", "");
        }

        @Override
        public List<ServerTask> tasks(Session session, Call call) throws CallFailed {
            Step step = steps.get(next++ % steps.size());
            switch (step) {
                case OTHER_STARTS -> listed.add(task(last++, "Started"));
                case OTHER_ENDS -> listed.replaceAll(
                        task -> task.id() < OWN && task.id() >= 10 ? task(task.id(), "Succeeded") : task);
                case OWN_ENDS -> become("Succeeded");
                case OWN_FAILS -> become("Failed");
                case OWN_VANISHES -> listed.removeIf(task -> task.id() == OWN && isOwnSeen);
                case LOOK_FAILS -> throw new CallFailed(
                        new Failure.Lost(FailureCode.BROKEN, Effect.NOTHING_CHANGED, List.of("host"), ""));
                case STOP -> control.stopWaiting();
                default -> {
                }
            }
            isOwnSeen |= requests > 0 && listed.stream().anyMatch(task -> task.id() == OWN);
            return List.copyOf(listed);
        }

        private void become(String state) {
            if (requests > 0 && own.isEmpty() && listed.removeIf(task -> task.id() == OWN)) {
                own = state;
                listed.add(task(OWN, state));
            }
        }

        @Override
        public void resync(Session session, SyncSource source, Batch batch, Call call) throws CallFailed {
            requests++;
            listed.add(task(OWN, "New"));
            if (isAnswerLost) {
                throw new CallFailed(
                        new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""));
            }
        }

        @Override
        public boolean stop(Session session, int task, Call call) {
            throw new AssertionError("nobody asked for it");
        }
    }

    /** Remembers which task was taken for the run's. */
    private static final class Written implements RunTasks {
        final List<Integer> found = new ArrayList<>();

        @Override
        public void found(long run, int task) {
            found.add(task);
        }

        @Override
        public List<TaskOfRun> open(ServerIdentity server) {
            return List.of();
        }

        @Override
        public RunRecord ended(long run, PluginAnswer answer) {
            throw new AssertionError("a run that is under way ends itself");
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 400)
    void whatIsSaidIsWhatBecameOfTheOwnTask(@ForAll("days") List<Step> steps, @ForAll boolean isAnswerLost) {
        RunControl control = new RunControl();
        List<Step> day = new ArrayList<>(steps);
        day.add(Step.OWN_ENDS); // every day ends
        Batches server = new Batches(day, isAnswerLost, control);
        Written written = new Written();
        RunService service = new RunService(new FakeNetServer(), new UnsavedJournal(), Clock.systemUTC(),
                new RunService.Beside(KeyNames.NONE, LogMarks.NONE, RunStart.NONE,
                        Optional.of(
                                new ServerTaskRun(server, new TaskFollower(server, look -> Duration.ZERO), written))));
        ResyncRequest like = Runs.plan(3, 3).request();
        ResyncPlan plan = ResyncPlan.onServer(new ResyncRequest(like.server(), like.profile(), like.kind(), like.user(),
                new Direction(like.source(), 2), like.scope(), BlankRule.OVERWRITE, like.confirmedAt()));
        RunRecord run = service.run(plan, FakeNetServer.session(), control, partial -> {});
        assertThat(server.requests).as("sent at most once").isLessThanOrEqualTo(1);
        assertThat(written.found).as("never another one's task").allMatch(task -> task == OWN);
        switch (run.outcome()) {
            case CONFIRMED -> assertThat(server.own).isEqualTo("Succeeded");
            case UNKNOWN -> assertThat(server.requests).isEqualTo(1);
            case FAILED -> assertThat(server.own.equals("Failed")
                    || server.requests == 0 && run.failure().orElseThrow().effect() == Effect.NOTHING_CHANGED).isTrue();
            default -> assertThat(run.outcome()).as("neither").isEqualTo(Outcome.STOPPED);
        }
    }
}
