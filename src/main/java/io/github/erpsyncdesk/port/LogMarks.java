package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Session;

/** Notes how far a server's sync log is before and after a run. Never keeps a run from going on. */
public interface LogMarks {
    LogMarks NONE = (run, session) -> false;

    /** @return whether it was noted */
    boolean note(long run, Session session);
}
