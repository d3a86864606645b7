package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what can be a source. */
@Command(name = "connections", mixinStandardHelpOptions = true,
        description = "List the ERP connections of a server.",
        footer = {
                "", "Example: erpsync-desk connections --demo --format json"})
final class ConnectionsCommand implements Callable<Integer> {
    private static final String ROW = "%-6s %-10s %-20s %-28s %s%n";

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Option(names = "--include-deleted", description = "Deleted ones too.")
    boolean includeDeleted;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json",
            description = "How to print the list (default: ${DEFAULT-VALUE}).")
    ListFormat format;

    ConnectionsCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            List<ErpConnection> found = services.server().connections(session, includeDeleted,
                    new Call(session.profile().deadline()));
            switch (format) {
                case TABLE -> table(session, found);
                case JSON -> json(found);
            }
            return Exit.CONFIRMED;
        }
    }

    /** With CRM, which is no connection but a source. */
    private void table(Session session, List<ErpConnection> connections) {
        terminal.out().printf(Locale.ROOT, ROW, "ID", "STATE", "CONNECTOR", "NAME", "DESCRIPTION");
        terminal.out().printf(Locale.ROOT, ROW, "crm", "active", "", "CRM", session.server().label());
        for (ErpConnection connection : connections) {
            terminal.out().printf(Locale.ROOT, ROW, connection.id(),
                    connection.deleted() ? "deleted" : connection.active() ? "active" : "inactive",
                    connection.connector(), connection.name(), connection.description());
        }
    }

    private void json(List<ErpConnection> connections) throws IOException {
        JsonParts.write(terminal.out(), json -> {
            json.writeStartArray();
            for (ErpConnection connection : connections) {
                json.writeStartObject();
                json.writeNumberField("id", connection.id());
                json.writeStringField("name", connection.name());
                json.writeStringField("description", connection.description());
                json.writeStringField("connector", connection.connector());
                json.writeBooleanField("active", connection.active());
                json.writeBooleanField("deleted", connection.deleted());
                json.writeStringField("mostRecent", connection.mostRecent());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
