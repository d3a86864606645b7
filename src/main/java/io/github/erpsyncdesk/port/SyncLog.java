package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Session;
import java.util.List;

/** The server's own log of every field that a synchronisation wrote. Blocks, sends one request, changes nothing. */
public interface SyncLog {

    /** The highest number; 0 where the log is empty. */
    int last(Session session, Call call) throws CallFailed;

    /** A page of entries with a larger number, in their order; none of them is certain. */
    List<LogEntry> after(Session session, int id, Call call) throws CallFailed;
}
