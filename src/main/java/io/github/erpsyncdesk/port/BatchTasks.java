package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.List;

/**
 * A server's own batch system. Every method blocks, sends at most one request, never repeats one, and ends by its
 * {@link Call}'s deadline.
 */
public interface BatchTasks {

    /** GetAllBatchTaskInfosByName: the tasks of everybody, in the server's order. */
    List<ServerTask> tasks(Session session, Call call) throws CallFailed;

    /**
     * ForceResyncBatchTask: a resync as one task of the server, in which blank values overwrite. The answer says that
     * it was accepted, and not which task it is. The ids on the wire are exactly the batch's; an empty list is sent for
     * {@link Batch.Everything} alone.
     */
    void resync(Session session, SyncSource source, Batch batch, Call call) throws CallFailed;

    /** StopBatchJob. @return whether the server says that it stops it */
    boolean stop(Session session, int task, Call call) throws CallFailed;
}
