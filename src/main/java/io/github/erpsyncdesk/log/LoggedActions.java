package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.JournalFailed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The number of a change of a server's sync beside what happens to it, as {@link LoggedJournal} does for runs. */
public final class LoggedActions implements ActionJournal {
    private final ActionJournal journal;
    private final EventLog log;

    public LoggedActions(ActionJournal journal, EventLog log) {
        this.journal = journal;
        this.log = log;
    }

    @Override
    public long intend(Session session, ServerChange change, Instant at) throws JournalFailed {
        long action;
        try {
            action = journal.intend(session, change, at);
        } catch (JournalFailed e) {
            log.say(change.asked() + " not sent, " + e.notice().key());
            throw e;
        }
        log.say("change " + action + " intended: " + change.asked() + ", " + session.server().label());
        return action;
    }

    @Override
    public void ended(long action, Outcome outcome, String says) throws JournalFailed {
        String what = "change " + action + " ended " + outcome;
        try {
            journal.ended(action, outcome, says);
        } catch (JournalFailed e) {
            log.say(what + ": not written, " + e.notice().key());
            throw e;
        }
        log.say(what);
    }

    @Override
    public List<ServerAction> actions(int most) throws JournalFailed {
        return journal.actions(most);
    }

    @Override
    public Optional<ServerAction> action(long number) throws JournalFailed {
        return journal.action(number);
    }
}
