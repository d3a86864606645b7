package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Connector;
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

/** Lists the sync connectors of a server. */
@Command(name = "connectors", mixinStandardHelpOptions = true, description = "List the sync connectors of a server.",
        footer = {
                "", "Example: erpsync-desk connectors --demo --format json"})
final class ConnectorsCommand implements Callable<Integer> {
    private static final String ROW = "%-6s %-24s %s%n";

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json",
            description = "How to print the list (default: ${DEFAULT-VALUE}).")
    ListFormat format;

    ConnectorsCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            List<Connector> found = services.upkeep().server().connectors(session,
                    new Call(session.profile().deadline()));
            switch (format) {
                case TABLE -> table(found);
                case JSON -> json(found);
            }
            return Exit.CONFIRMED;
        }
    }

    private void table(List<Connector> found) {
        terminal.out().printf(Locale.ROOT, ROW, "ID", "NAME", "URL");
        found.forEach(connector -> terminal.out().printf(Locale.ROOT, ROW, connector.id(), connector.name(),
                connector.url()));
    }

    private void json(List<Connector> found) throws IOException {
        JsonParts.write(terminal.out(), json -> {
            json.writeStartArray();
            for (Connector connector : found) {
                json.writeStartObject();
                json.writeNumberField("id", connector.id());
                json.writeStringField("name", connector.name());
                json.writeStringField("url", connector.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
