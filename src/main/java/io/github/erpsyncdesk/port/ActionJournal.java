package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The truth about changes of a server's own synchronisation, written ahead of the wire like that about runs. Every
 * write has reached the disk when its method returns. Blocks.
 */
public interface ActionJournal {

    /** Writes down what is about to be asked. Where this fails, it must not be sent. @return the action's number */
    long intend(Session session, ServerChange change, Instant at) throws JournalFailed;

    /** Writes down how it ended. */
    void ended(long action, Outcome outcome, String says) throws JournalFailed;

    /** The newest first, at most so many. */
    List<ServerAction> actions(int most) throws JournalFailed;

    /** The one of this number; empty where the number is a run's, or nobody's. */
    Optional<ServerAction> action(long number) throws JournalFailed;
}
