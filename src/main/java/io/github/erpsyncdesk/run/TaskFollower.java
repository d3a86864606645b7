package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Looks at a task of the server until it has ended. A look that fails is repeated, since it changes nothing; a task
 * that is listed no more has an end that nobody saw.
 */
public final class TaskFollower {
    /** One a second at first, and one in five seconds of a task that takes long. */
    public static final IntFunction<Duration> UNHURRIED = look -> Duration.ofSeconds(look < 10 ? 1 : look < 60 ? 2 : 5);
    private static final int MOST_FAILED_LOOKS = 60;
    private static final int MOST_MISSES = 3;

    private final BatchTasks tasks;
    private final IntFunction<Duration> pauses;

    /** @param pauses how long to wait after this many looks */
    public TaskFollower(BatchTasks tasks, IntFunction<Duration> pauses) {
        this.tasks = tasks;
        this.pauses = pauses;
    }

    List<ServerTask> look(Session session, RunControl control) throws CallFailed {
        return tasks.tasks(session, control.next(session.profile().deadline()));
    }

    /** @return false where somebody ends the waiting */
    boolean pause(int looks, RunControl control) {
        return control.rest(pauses.apply(looks));
    }

    /**
     * Blocks until the task has ended; {@code control} hears of every look, and ends the waiting, not the task.
     *
     * @throws CallFailed where its end was not seen
     */
    public ServerTask follow(int task, Session session, RunControl control) throws CallFailed {
        int failed = 0;
        int missed = 0;
        for (int look = 0; !control.isStopping(); look++) {
            try {
                Optional<ServerTask> now = look(session, control).stream().filter(one -> one.id() == task).findFirst();
                now.ifPresent(control::sees);
                if (now.filter(ServerTask::isOver).isPresent()) {
                    return now.get();
                }
                failed = 0;
                missed = now.isPresent() ? 0 : missed + 1;
            } catch (CallFailed e) {
                failed++;
                if (isFinal(e.failure()) || failed == MOST_FAILED_LOOKS) {
                    throw lost(FailureCode.TASK_LEFT, List.of(String.valueOf(task)), e.failure().code().stored());
                }
            }
            if (missed == MOST_MISSES) {
                throw lost(FailureCode.TASK_MISSING, List.of(), "task " + task);
            }
            pause(look, control);
        }
        throw lost(FailureCode.TASK_LEFT, List.of(String.valueOf(task)), "");
    }

    /** Whether looking again can only meet the same. */
    private static boolean isFinal(Failure failure) {
        return failure.code() == FailureCode.TICKET || failure.code() == FailureCode.RIGHTS
                || failure.code() == FailureCode.NO_SUCH_ACTION;
    }

    static CallFailed lost(FailureCode code, List<Object> args, String details) {
        return new CallFailed(new Failure.Lost(code, Effect.MAY_HAVE_CHANGED, args, details));
    }
}
