package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FieldMapping;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists which fields an ERP connection synchronises. */
@Command(name = "mapping", mixinStandardHelpOptions = true,
        description = "List the field mappings of an ERP connection: what a resync touches.",
        footer = {
                "", "Example: erpsync-desk mapping 1 --demo"})
final class MappingCommand implements Callable<Integer> {
    private static final String ROW = "%-10s %-28s %-10s %s%n";
    /** Not every server knows these. */
    private static final Set<ActorType> NOT_EVERYWHERE = Set.of(ActorType.EMPLOYEE, ActorType.SALE);

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Parameters(paramLabel = "ID", description = "The ERP connection's id.")
    int connection;

    @Mixin
    ListOutput output;

    MappingCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            List<FieldMapping> found = new ArrayList<>();
            for (ActorType actor : ActorType.values()) {
                if (actor != ActorType.UNKNOWN) {
                    found.addAll(fields(services, session, actor));
                }
            }
            output.print(terminal, out -> table(found, out), json -> write(found, json));
            return Exit.CONFIRMED;
        }
    }

    private List<FieldMapping> fields(Services services, Session session, ActorType actor) throws CallFailed {
        try {
            return services.upkeep().server().mapping(session, connection, actor,
                    new Call(session.profile().deadline()));
        } catch (CallFailed e) {
            if (NOT_EVERYWHERE.contains(actor) && (e.failure() instanceof Failure.Reported
                    || e.failure() instanceof Failure.Unreadable)) {
                return List.of();
            }
            throw e;
        }
    }

    private static void table(List<FieldMapping> found, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "ACTOR", "CRM", "DIRECTION", "ERP");
        for (FieldMapping field : found) {
            out.printf(Locale.ROOT, ROW, JsonParts.word(field.actor()), field.crmLabel(),
                    (field.toCrm() ? "<" : "-") + "--" + (field.toErp() ? ">" : "-"), field.erpLabel());
        }
    }

    private static void write(List<FieldMapping> found, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (FieldMapping field : found) {
            json.writeStartObject();
            json.writeStringField("actor", JsonParts.word(field.actor()));
            json.writeStringField("crmField", field.crmField());
            json.writeStringField("crmLabel", field.crmLabel());
            json.writeStringField("erpField", field.erpField());
            json.writeStringField("erpLabel", field.erpLabel());
            json.writeBooleanField("toCrm", field.toCrm());
            json.writeBooleanField("toErp", field.toErp());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
