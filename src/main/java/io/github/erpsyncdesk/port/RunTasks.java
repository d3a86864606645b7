package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.TaskOfRun;
import java.util.List;

/**
 * Which task of the server carries out a run, so that whoever comes later can go on following it. Every write has
 * reached the disk when its method returns. Blocks.
 */
public interface RunTasks {

    /** Writes down that this task is the run's. */
    void found(long run, int task) throws JournalFailed;

    /** Runs on this server whose task is known and whose end is not, the newest first. */
    List<TaskOfRun> open(ServerIdentity server) throws JournalFailed;

    /** Writes down how the task of a run ended after all. @return the run as it is now */
    RunRecord ended(long run, PluginAnswer answer) throws JournalFailed;
}
