package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TaskOfRun;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.RunControl;
import java.util.Optional;

/** Follows one task of a server to its end, which the run that it carries out then has in the journal too. */
final class TaskWatch {
    private final Services services;
    private final Terminal terminal;

    TaskWatch(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /**
     * @return the exit code
     * @throws Rejected where the server lists no such task now
     */
    int follow(Session session, int id) throws CallFailed, JournalFailed {
        if (services.upkeep().server().tasks().tasks(session, new Call(session.profile().deadline())).stream()
                .noneMatch(task -> task.id() == id)) {
            throw Rejected.because("cli.tasks.none", String.valueOf(id));
        }
        RunControl control = new RunControl();
        control.onTask(new TaskLines(terminal)::show);
        try (Interrupts interrupts = Interrupts.ofTask(control, terminal)) {
            ServerTask ended = services.upkeep().following().follower().follow(id, session, control);
            say(ended);
            settle(session, ended);
            return exit(ended.outcome());
        } catch (CallFailed e) {
            terminal.say(e.failure());
            terminal.details(e.failure());
            return control.isStopping() ? Exit.INTERRUPTED : Exit.UNKNOWN;
        }
    }

    private void say(ServerTask ended) {
        if (!ended.response().isBlank()) {
            terminal.say(Texts.text("result.explanation", ended.response()));
        }
        terminal.say(Texts.text("result.headline.task." + ended.outcome()));
    }

    private void settle(Session session, ServerTask ended) throws JournalFailed {
        Optional<TaskOfRun> run = services.upkeep().following().runs().open(session.server()).stream()
                .filter(one -> one.task() == ended.id()).findFirst();
        if (run.isPresent()) {
            services.upkeep().following().runs().ended(run.get().run(), ended.answer());
            terminal.say(Texts.text("cli.tasks.settled", String.valueOf(run.get().run())));
        }
    }

    private static int exit(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED, WARNING -> Exit.CONFIRMED;
            case FAILED, STOPPED -> Exit.FAILED;
            case UNKNOWN -> Exit.UNKNOWN;
        };
    }
}
