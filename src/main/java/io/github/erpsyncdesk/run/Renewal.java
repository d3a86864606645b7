package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.run.Reauthentication.Why;
import java.util.Optional;

/**
 * The session of a run, and logging in again as the same user of the same server where its ticket is lost: with what
 * the run logged in with, and where that is refused, with new credentials.
 */
final class Renewal {
    private final NetServer server;
    private final Reauthentication source;
    private Session session;

    private enum Answer {
        SAME_USER, OTHER_USER, REFUSED, NO_ANSWER
    }

    Renewal(NetServer server, Session session, Reauthentication source) {
        this.server = server;
        this.session = session;
        this.source = source;
    }

    Session session() {
        return session;
    }

    /**
     * @return whether there is a new ticket; false where another server answers, or nothing to log in with is at hand
     */
    boolean renew(RunControl control) {
        if (session.credentials().isEmpty()) {
            return false;
        }
        Credentials own = session.credentials().get();
        Answer answer = own instanceof Credentials.Ticket ? Answer.REFUSED : logIn(own, control);
        boolean replaceable = !(own instanceof Credentials.Windows);
        return answer == Answer.SAME_USER || replaceable && answer != Answer.NO_ANSWER && replace(control);
    }

    private boolean replace(RunControl control) {
        Why why = Why.ENDED;
        while (!control.isStopping()) {
            Optional<Credentials> given = source.ask(session, why);
            if (given.isEmpty() || control.isStopping()) {
                return false;
            }
            switch (logIn(given.get(), control)) {
                case SAME_USER -> {
                    source.renewed(session);
                    return true;
                }
                case OTHER_USER -> why = Why.OTHER_USER;
                case REFUSED -> why = Why.REFUSED;
                case NO_ANSWER -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Once, after comparing who answers: no secret goes to another server. */
    private Answer logIn(Credentials credentials, RunControl control) {
        try {
            ServerIdentity answered = server.identify(session.address(), session.applicationToken(),
                    control.next(session.profile().deadline()));
            if (!answered.sameServerAs(session.server())) {
                return Answer.NO_ANSWER;
            }
            Session renewed = server.logIn(session.profile(), session.address(), session.server(), credentials,
                    session.applicationToken(), control.next(session.profile().deadline()));
            if (!renewed.user().equals(session.user())) {
                return Answer.OTHER_USER;
            }
            session = renewed;
            return Answer.SAME_USER;
        } catch (CallFailed e) {
            return e.failure() instanceof Failure.Refused || e.failure() instanceof Failure.Reported ? Answer.REFUSED
                    : Answer.NO_ANSWER;
        }
    }
}
