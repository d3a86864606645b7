package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerTask;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The tasks of a server's own batch system. */
@Command(name = "tasks", mixinStandardHelpOptions = true,
        description = "List the tasks of a server's own batch system, follow one, or stop one.",
        footer = {
                "", "Examples:", "  erpsync-desk tasks --demo --format json",
                "  erpsync-desk tasks follow 41 --url https://crm.example.com/App --user admin "
                        + "--password-env CRM_PASSWORD"})
final class TasksCommand implements Callable<Integer> {
    private static final String ID = "The task's id in the list.";
    private static final String ROW = "%-8s %-24s %-24s %-8s %-20s %s%n";

    private final Supplier<Services> services;
    private final Terminal terminal;

    /** Only the list itself needs it here: the subcommands have their own. */
    @ArgGroup(exclusive = false, multiplicity = "0..1")
    @Nullable
    ServerOptions server;

    @Spec
    CommandSpec spec;

    @Mixin
    ListOutput output;

    TasksCommand(Supplier<Services> services, Terminal terminal) {
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
            List<ServerTask> found = services.upkeep().server().tasks().tasks(session,
                    new Call(session.profile().deadline()));
            output.print(terminal, out -> table(found, out), json -> write(found, json));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "follow", mixinStandardHelpOptions = true,
            description = "Wait for the end of a task, and say how it ended. Ctrl-C stops the waiting, not the task.")
    int follow(@Parameters(paramLabel = "ID", description = ID) int id,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions where) throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            return new TaskWatch(services, terminal).follow(where.target(services).logIn(services), id);
        }
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stop a task, where it can be stopped.")
    int stop(@Parameters(paramLabel = "ID", description = ID) int id,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions where,
            @Mixin Confirmation confirmation) throws Exception {
        return new ServerChanges(services, terminal).carryOut(where, confirmation, (service, session) -> {
            ServerTask task = task(service, session, id);
            if (task.isUnstoppable()) {
                throw Rejected.because("cli.tasks.unstoppable", String.valueOf(id));
            }
            return task.isOver() ? Optional.empty() : Optional.of(new ServerChange.StopTask(id));
        });
    }

    private static ServerTask task(MaintenanceService service, Session session, int id) throws Exception {
        return service.task(session, id)
                .orElseThrow(() -> Rejected.because("cli.tasks.none", String.valueOf(id)));
    }

    private static void table(List<ServerTask> found, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "ID", "NAME", "STATE", "PERCENT", "CREATED", "RESPONSE");
        for (ServerTask task : found) {
            out.printf(Locale.ROOT, ROW, task.id(), task.name(), task.state(), task.percent(), task.created(),
                    task.response().replaceAll("\\s+", " "));
        }
    }

    private static void write(List<ServerTask> found, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (ServerTask task : found) {
            json.writeStartObject();
            json.writeNumberField("id", task.id());
            json.writeStringField("name", task.name());
            json.writeStringField("state", task.state());
            json.writeNumberField("percent", task.percent());
            json.writeStringField("created", task.created());
            json.writeStringField("response", task.response());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
