package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.Call;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what can be a source. */
@Command(name = "connections", mixinStandardHelpOptions = true, description = "List the ERP connections of a server.")
final class ConnectionsCommand implements Callable<Integer> {

    @ParentCommand
    CommandLineTool tool;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Option(names = "--include-deleted", description = "Deleted ones too.")
    boolean includeDeleted;

    @Override
    public Integer call() throws Exception {
        try (Engine engine = tool.engine()) {
            Session session = server.logIn(engine, ServerProfile.DEFAULT_DEADLINE, ServerProfile.DEFAULT_BATCH_KEYS);
            System.out.printf(Locale.ROOT, "%-6s %-10s %-20s %-28s %s%n", "ID", "STATE", "CONNECTOR", "NAME", "DESCRIPTION");
            System.out.printf(Locale.ROOT, "%-6s %-10s %-20s %-28s %s%n", "crm", "active", "", "CRM", session.server().label());
            for (ErpConnection connection : engine.server().connections(session, includeDeleted, new Call(session.profile().deadline()))) {
                System.out.printf(Locale.ROOT, "%-6d %-10s %-20s %-28s %s%n", connection.id(),
                        connection.deleted() ? "deleted" : connection.active() ? "active" : "inactive",
                        connection.connector(), connection.name(), connection.description());
            }
            return Exit.CONFIRMED;
        }
    }
}
