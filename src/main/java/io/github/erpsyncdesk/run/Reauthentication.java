package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Session;
import java.util.Optional;

/** Where a run gets new credentials from when the server no longer accepts its own. */
public interface Reauthentication {

    /** What cannot be renewed ends the run. */
    Reauthentication NONE = (session, why) -> Optional.empty();

    enum Why {
        /** What the run logged in with is no longer accepted. */
        ENDED,
        /** The new credentials were refused. */
        REFUSED,
        /** The new credentials belong to another user. */
        OTHER_USER
    }

    /**
     * Called on the run's thread, and may take as long as a person needs.
     *
     * @return new credentials for the session's user; empty to end the run
     */
    Optional<Credentials> ask(Session session, Why why);

    /** New credentials were accepted; called on the run's thread. */
    default void renewed(Session session) {
        // nobody needs to know
    }
}
