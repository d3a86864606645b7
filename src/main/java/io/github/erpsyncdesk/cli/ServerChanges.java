package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out one change of a server's own synchronisation that was confirmed by the server's name. */
final class ServerChanges {
    private final Supplier<Services> services;
    private final Terminal terminal;

    /** What is asked, once somebody is logged in; empty where it is so already. */
    interface Wish {
        Optional<ServerChange> of(MaintenanceService service, Session session) throws Exception;
    }

    ServerChanges(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    int carryOut(ServerOptions server, Confirmation confirmation, Wish wish) throws Exception {
        confirmation.demand();
        try (Services services = this.services.get()) {
            Target target = server.target(services);
            ServerIdentity answered = target.identify(services);
            confirmation.demand(answered);
            Session session = target.logIn(services, answered);
            MaintenanceService service = service(services);
            Optional<ServerChange> change = wish.of(service, session);
            if (change.isEmpty()) {
                terminal.say(Texts.text("cli.change.already"));
                return Exit.CONFIRMED;
            }
            return carryOut(service, session, change.get());
        }
    }

    private static MaintenanceService service(Services services) {
        Upkeep upkeep = services.upkeep();
        return new MaintenanceService(upkeep.server(), services.server(), upkeep.journal(), services.clock(),
                upkeep.patience().get());
    }

    private int carryOut(MaintenanceService service, Session session, ServerChange change) throws JournalFailed {
        try {
            MaintenanceService.Done done = service.carryOut(session, change, terminal::runBegins);
            done.says().forEach(words -> terminal.say(Texts.text("result.explanation", words)));
            terminal.say(Texts.text("cli.change." + done.outcome()));
            return exit(done.outcome());
        } catch (MaintenanceService.EndNotWritten e) {
            terminal.say(Texts.text("cli.change.endNotWritten", String.valueOf(e.action())));
            terminal.say(e.notice());
            return Exit.RESULT_LOST;
        } catch (CallFailed e) {
            terminal.say(e.failure());
            terminal.details(e.failure());
            return e.failure().effect() == Effect.NOTHING_CHANGED ? Exit.of(e.failure()) : Exit.UNKNOWN;
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
