package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.Connector;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    ListOutput output;

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
            output.print(terminal, out -> table(found, out), json -> write(found, json));
            return Exit.CONFIRMED;
        }
    }

    private static void table(List<Connector> found, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "ID", "NAME", "URL");
        found.forEach(connector -> out.printf(Locale.ROOT, ROW, connector.id(), connector.name(), connector.url()));
    }

    private static void write(List<Connector> found, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Connector connector : found) {
            json.writeStartObject();
            json.writeNumberField("id", connector.id());
            json.writeStringField("name", connector.name());
            json.writeStringField("url", connector.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
