package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TaskOfRun;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.RunTasks;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Goes on following the tasks of earlier runs on the session's server, which nobody saw end; nothing is sent but
 * questions. What becomes known is written to the run.
 */
public final class OpenTasksViewModel {
    private final RunTasks written;
    private final TaskFollower follower;
    private final Background background;
    private final ReadOnlyObjectWrapper<Notice> said = new ReadOnlyObjectWrapper<>();
    private Runnable whenSettled = () -> {};
    private RunControl control = new RunControl();

    public OpenTasksViewModel(RunTasks written, TaskFollower follower, Background background) {
        this.written = written;
        this.follower = follower;
        this.background = background;
    }

    /** @param action called when the end of a run has become known */
    public void whenSettled(Runnable action) {
        whenSettled = action;
    }

    /** What was followed for an earlier session is left, and can be followed again. */
    public void open(@Nullable Session session) {
        control.stopWaiting();
        said.set(null);
        RunControl mine = new RunControl();
        control = mine;
        if (session != null) {
            background.submit(() -> written.open(session.server()), open -> followFirst(open, session, mine), e -> {
                // a journal that cannot be read says so itself, where runs are listed
            });
        }
    }

    private void followFirst(List<TaskOfRun> open, Session session, RunControl mine) {
        if (open.isEmpty() || control != mine) {
            return;
        }
        TaskOfRun first = open.getFirst();
        List<TaskOfRun> others = open.subList(1, open.size());
        mine.onTask(task -> background.onScreen(() -> show(first, task, mine)));
        background.submit(() -> {
            ServerTask ended = follower.follow(first.task(), session, mine);
            written.ended(first.run(), ended.answer());
            return ended;
        }, ended -> {
            settled(first, ended, mine);
            followFirst(others, session, mine);
        }, e -> {
            left(first, mine);
            followFirst(others, session, mine);
        });
    }

    private void show(TaskOfRun of, ServerTask task, RunControl mine) {
        if (control == mine && !task.isOver()) {
            said.set(Notice.of("tasks.open.followed", String.valueOf(of.run()), String.valueOf(of.task()), task.state(),
                    task.percent()));
        }
    }

    private void settled(TaskOfRun of, ServerTask ended, RunControl mine) {
        whenSettled.run();
        if (control == mine) {
            said.set(Notice.of(ended.outcome() == Outcome.FAILED ? "tasks.open.failed" : "tasks.open.succeeded",
                    String.valueOf(of.run()), String.valueOf(of.task())));
        }
    }

    private void left(TaskOfRun of, RunControl mine) {
        if (control == mine) {
            said.set(Notice.of("tasks.open.left", String.valueOf(of.run()), String.valueOf(of.task())));
        }
    }

    /** What is known of the task that is followed, or was last; null where there is none. */
    public ReadOnlyObjectProperty<Notice> said() {
        return said.getReadOnlyProperty();
    }
}
