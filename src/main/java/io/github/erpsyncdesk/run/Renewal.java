package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;

/** The session of a run, and logging in again as the same user of the same server where its ticket is lost. */
final class Renewal {
    private final NetServer server;
    private Session session;

    Renewal(NetServer server, Session session) {
        this.server = server;
        this.session = session;
    }

    Session session() {
        return session;
    }

    /**
     * @return whether there is a new ticket; false where another server or user answers, or nothing to log in with is
     * at hand
     */
    boolean renew(RunControl control) {
        if (session.credentials().isEmpty() || session.credentials().get() instanceof Credentials.Ticket) {
            return false;
        }
        try {
            ServerIdentity answered = server.identify(session.address(), session.applicationToken(),
                    control.next(session.profile().deadline()));
            if (!answered.sameServerAs(session.server())) {
                return false;
            }
            Session renewed = server.logIn(session.profile(), session.address(), session.server(),
                    session.credentials().get(),
                    session.applicationToken(), control.next(session.profile().deadline()));
            boolean same = renewed.user().equals(session.user());
            session = same ? renewed : session;
            return same;
        } catch (CallFailed e) {
            return false;
        }
    }
}
