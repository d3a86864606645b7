package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.run.Reauthentication.Why;
import java.util.List;
import java.util.Optional;

/**
 * The session of a run, and logging in again as the same user of the same server where its ticket is lost: with what
 * the run logged in with, and where that is refused, with new credentials.
 */
final class Renewal {
    private final NetServer server;
    private final Reauthentication source;
    private Session session;

    private sealed interface Answer {
        record SameUser() implements Answer {}

        record OtherUser() implements Answer {}

        /** Another password, access token or ticket may be accepted. */
        record WrongSecret() implements Answer {}

        /** No secret can help. */
        record Failed(Notice what, Notice todo) implements Answer {}
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
     * @param lost why the batch was turned away
     * @return empty where there is a new ticket; otherwise why the batch is not sent again
     */
    Optional<Failure> renew(Failure lost, RunControl control) {
        if (session.credentials().isEmpty()) {
            return Optional.of(lost);
        }
        Credentials own = session.credentials().get();
        return switch (own instanceof Credentials.Ticket ? new Answer.WrongSecret() : logIn(own, control)) {
            case Answer.SameUser() -> Optional.empty();
            case Answer.Failed failed -> Optional.of(because(failed));
            case Answer.WrongSecret() when own instanceof Credentials.Windows -> Optional.of(lost);
            case Answer.OtherUser() when own instanceof Credentials.Windows -> Optional.of(lost);
            case Answer.WrongSecret(),Answer.OtherUser() -> replace(lost, control);
        };
    }

    private Optional<Failure> replace(Failure lost, RunControl control) {
        Why why = Why.ENDED;
        while (!control.isStopping()) {
            Optional<Credentials> given = source.ask(session, why);
            if (given.isEmpty() || control.isStopping()) {
                return Optional.of(lost);
            }
            switch (logIn(given.get(), control)) {
                case Answer.SameUser() -> {
                    source.renewed(session);
                    return Optional.empty();
                }
                case Answer.OtherUser() -> why = Why.OTHER_USER;
                case Answer.WrongSecret() -> why = Why.REFUSED;
                case Answer.Failed failed -> {
                    return Optional.of(because(failed));
                }
            }
        }
        return Optional.of(lost);
    }

    /** The batch itself was turned away before it began, whatever the log-in met. */
    private static Failure because(Answer.Failed failed) {
        return new Failure.Refused(FailureCode.LOGIN_AGAIN,
                List.of(Texts.text(failed.what()), Texts.text(failed.todo())), "");
    }

    /** Once, after comparing who answers: no secret goes to another server. */
    private Answer logIn(Credentials credentials, RunControl control) {
        try {
            ServerIdentity answered = server.identify(session.address(), session.applicationToken(),
                    control.next(session.profile().deadline()));
            if (!answered.sameServerAs(session.server())) {
                return new Answer.Failed(Notice.of("loginAgain.otherServer.what", session.server().label()),
                        Notice.of("loginAgain.otherServer.todo"));
            }
            Session renewed = server.logIn(session.profile(), session.address(), session.server(), credentials,
                    session.applicationToken(), control.next(session.profile().deadline()));
            if (!renewed.user().equals(session.user())) {
                return new Answer.OtherUser();
            }
            session = renewed;
            return new Answer.SameUser();
        } catch (CallFailed e) {
            boolean secret = e.failure().code() == FailureCode.LOGIN || e.failure().code() == FailureCode.TICKET;
            return secret ? new Answer.WrongSecret() : new Answer.Failed(e.failure().what(), e.failure().todo());
        }
    }
}
