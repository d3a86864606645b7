package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands a run to the server's batch system, which does not say as which task, and finds that task: the one that is
 * listed afterwards and was not before. Where more than one is new, it is nobody's guess.
 */
public final class ServerTaskRun {
    private static final int MOST_LOOKS = 15;
    /** Looks in which the same single task was new: another one may only appear a moment later. */
    private static final int CONVINCED = 3;

    private final BatchTasks tasks;
    private final TaskFollower follower;
    private final RunTasks written;

    public ServerTaskRun(BatchTasks tasks, TaskFollower follower, RunTasks written) {
        this.tasks = tasks;
        this.follower = follower;
        this.written = written;
    }

    /**
     * Blocks until the task has ended, or is no longer followed.
     *
     * @param run the run's number in the journal; 0 where it is in none
     * @param onHandOver hears when the request is handed to the network
     */
    PluginAnswer carryOut(long run, SyncSource source, Batch batch, Session session, RunControl control,
            Runnable onHandOver) throws CallFailed {
        Optional<Set<Integer>> before = before(session, control);
        tasks.resync(session, source, batch, control.next(session.profile().deadline(), onHandOver));
        ServerTask own = find(before.orElseThrow(
                () -> TaskFollower.lost(FailureCode.TASKS_UNREADABLE, List.of(), "")), session, control);
        note(run, own);
        control.sees(own);
        return follower.follow(own.id(), session, control).answer();
    }

    /** Empty where the server does not list its tasks: then no task can be told to be the run's. */
    private Optional<Set<Integer>> before(Session session, RunControl control) throws CallFailed {
        try {
            return Optional.of(
                    follower.look(session, control).stream().map(ServerTask::id).collect(Collectors.toSet()));
        } catch (CallFailed e) {
            FailureCode code = e.failure().code();
            if (code == FailureCode.TICKET) {
                throw e;
            }
            if (code == FailureCode.STOPPED) {
                throw new CallFailed(new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), ""));
            }
            return Optional.empty();
        }
    }

    private ServerTask find(Set<Integer> before, Session session, RunControl control) throws CallFailed {
        Map<Integer, ServerTask> everNew = new LinkedHashMap<>();
        int seen = 0;
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<ServerTask> fresh = freshOrNone(before, session, control);
            fresh.forEach(task -> everNew.put(task.id(), task)); // one may end and go while another one begins
            if (everNew.size() > 1) {
                throw TaskFollower.lost(FailureCode.TASK_UNCLEAR, List.of(everNew.size()), ids(everNew.values()));
            }
            seen += fresh.size();
            if (seen == CONVINCED) {
                return fresh.getFirst();
            }
            if (!follower.pause(look, control)) {
                break;
            }
        }
        throw TaskFollower.lost(FailureCode.TASK_MISSING, List.of(), "");
    }

    private List<ServerTask> freshOrNone(Set<Integer> before, Session session, RunControl control) {
        try {
            return follower.look(session, control).stream().filter(task -> !before.contains(task.id())).toList();
        } catch (CallFailed e) {
            return List.of();
        }
    }

    private static String ids(Collection<ServerTask> tasks) {
        return tasks.stream().map(task -> "task " + task.id() + " " + task.name()).collect(Collectors.joining(", "));
    }

    /** A journal that fails now says so again at the run's end. */
    private void note(long run, ServerTask own) {
        if (run > 0) {
            try {
                written.found(run, own.id());
            } catch (JournalFailed e) {
                return;
            }
        }
    }
}
