package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.List;

/** What earlier runs left behind, on standard error: a schedule goes on by itself, but whoever reads its mail knows. */
final class JournalNotices {

    private JournalNotices() {}

    /** Opens the journal, ends runs that were cut off, and says so: each is told once. */
    static void tellCutOff(Services services, Terminal terminal) throws JournalFailed {
        for (CutOffRun run : services.pastRuns().cutOff()) {
            terminal.say(
                    Texts.text("cli.cutOff", String.valueOf(run.id()), run.confirmed(), run.unknown(), run.notSent()));
        }
        tell(services, terminal); // opening it may have found out that it is damaged
    }

    /** What is said at every start until somebody acknowledges it; once in a start. */
    static void tell(Services services, Terminal terminal) {
        services.pastRuns().notices().forEach(terminal::sayOnce);
        services.settings().notices().forEach(terminal::sayOnce);
    }

    static void tellUnsettled(Services services, ResyncRequest request, Terminal terminal) throws JournalFailed {
        Unsettled unsettled = services.pastRuns().unsettled(request.server());
        List<Notice> notices = switch (request.scope()) {
            case Scope.Keys(KeyList keys) -> unsettled.among(keys).stream().map(Unsettled.Among::notice).toList();
            case Scope.Everything everything -> unsettled.noticesForAll(request.source().id());
        };
        notices.forEach(terminal::say);
    }
}
