package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TaskOfRun;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunTasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps nothing, as {@link UnsavedJournal} does for runs. */
public final class UnsavedActions implements ActionJournal, RunTasks {

    @Override
    public long intend(Session session, ServerChange change, Instant at) {
        return 0;
    }

    @Override
    public void ended(long action, Outcome outcome, String says) {
        // nothing is kept
    }

    @Override
    public List<ServerAction> actions(int most) {
        return List.of();
    }

    @Override
    public Optional<ServerAction> action(long number) {
        return Optional.empty();
    }

    @Override
    public void found(long run, int task) {
        // nothing is kept
    }

    @Override
    public List<TaskOfRun> open(ServerIdentity server) {
        return List.of();
    }

    @Override
    public RunRecord ended(long run, PluginAnswer answer) throws JournalFailed {
        throw new JournalFailed(Notice.of("journal.noSuchRun", String.valueOf(run)));
    }
}
