package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.port.JournalFailed;

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
        services.pastRuns().unsettled(request.server()).noticesFor(request.scope(), request.source())
                .forEach(terminal::say);
    }
}
