package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what can be a source. */
@Command(name = "connections", mixinStandardHelpOptions = true,
        description = "List the ERP connections of a server.",
        footer = {
                "", "Example: erpsync-desk connections --demo --format json"})
final class ConnectionsCommand implements Callable<Integer> {
    private static final String ID = "The ERP connection's id.";
    private static final String ROW = "%-6s %-10s %-20s %-28s %s%n";

    private final Supplier<Services> services;
    private final Terminal terminal;

    /** Only the list itself needs it here: the subcommands have their own. */
    @ArgGroup(exclusive = false, multiplicity = "0..1")
    @Nullable
    ServerOptions server;

    @Spec
    CommandSpec spec;

    @Option(names = "--include-deleted", description = "Deleted ones too.")
    boolean includeDeleted;

    @Mixin
    ListOutput output;

    ConnectionsCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        ServerOptions given = server;
        if (given == null) {
            throw new ParameterException(spec.commandLine(), Texts.text("cli.noServer"));
        }
        try (Services services = this.services.get()) {
            Session session = given.target(services).logIn(services);
            List<ErpConnection> found = services.server().connections(session, includeDeleted,
                    new Call(session.profile().deadline()));
            output.print(terminal, out -> table(session, found, out), json -> write(found, json));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "activate", mixinStandardHelpOptions = true, description = "Turn an ERP connection on.")
    int activate(@Parameters(paramLabel = "ID", description = ID) int id,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions where,
            @Mixin Confirmation confirmation) throws Exception {
        return toggle(id, true, where, confirmation);
    }

    @Command(name = "deactivate", mixinStandardHelpOptions = true, description = "Turn an ERP connection off.")
    int deactivate(@Parameters(paramLabel = "ID", description = ID) int id,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions where,
            @Mixin Confirmation confirmation) throws Exception {
        return toggle(id, false, where, confirmation);
    }

    private int toggle(int id, boolean activate, ServerOptions where, Confirmation confirmation) throws Exception {
        return new ServerChanges(services, terminal).carryOut(where, confirmation, (service, session) -> {
            try {
                return service.connection(session, id).active() == activate ? Optional.empty()
                        : Optional.of(new ServerChange.Toggle(id, activate));
            } catch (MaintenanceService.NoSuchConnection e) {
                throw Rejected.because("cli.noSuchConnection", String.valueOf(id));
            }
        });
    }

    @Command(name = "test", mixinStandardHelpOptions = true,
            description = "Ask whether an ERP connection reaches its ERP system.")
    int test(@Parameters(paramLabel = "ID", description = ID) int id,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions where) throws Exception {
        try (Services services = this.services.get()) {
            Session session = where.target(services).logIn(services);
            boolean reaches = services.server().reaches(session, id, new Call(session.profile().deadline()));
            terminal.out().println(Texts.text(reaches ? "cli.check.reached" : "cli.check.unreached",
                    Texts.text("cli.check.connection", String.valueOf(id))));
            return reaches ? Exit.CONFIRMED : Exit.FAILED;
        }
    }

    /** With CRM, which is no connection but a source. */
    private static void table(Session session, List<ErpConnection> connections, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "ID", "STATE", "CONNECTOR", "NAME", "DESCRIPTION");
        out.printf(Locale.ROOT, ROW, "crm", "active", "", "CRM", session.server().label());
        for (ErpConnection connection : connections) {
            out.printf(Locale.ROOT, ROW, connection.id(),
                    connection.deleted() ? "deleted" : connection.active() ? "active" : "inactive",
                    connection.connector(), connection.name(), connection.description());
        }
    }

    private static void write(List<ErpConnection> connections, JsonGenerator json) throws IOException {
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
    }
}
