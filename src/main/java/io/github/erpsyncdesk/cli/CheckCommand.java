package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAbilities;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries address, log-in, rights and connections, and says what works and what does not. Changes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Try address, log-in, rights and connections; changes nothing.", footer = {
        "", "Example: erpsync-desk check --demo"})
final class CheckCommand implements Callable<Integer> {

    private static final String ENGINE = "cli.check.engine";
    private static final Duration ABILITIES_LIMIT = Duration.ofSeconds(10);

    private enum State {
        OK, FAILED, SKIPPED
    }

    private record Line(String check, State state, String says) {}

    private interface Step<T> {
        T take() throws CallFailed;
    }

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json", description = "How to print the findings (default: ${DEFAULT-VALUE}).")
    ListFormat format;

    private final List<Line> lines = new ArrayList<>();
    private int exit = Exit.CONFIRMED;
    private ServerAbilities abilities;

    CheckCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            Target target = server.target(services);
            ServerIdentity answered = step("cli.check.address", () -> target.identify(services));
            say("cli.check.address", answered == null ? null
                    : target.address() + " · " + answered.label() + " · NetServer " + answered.version());
            Session session = answered == null ? null : step("cli.check.logIn", () -> target.logIn(services, answered));
            say("cli.check.logIn", session == null ? null
                    : session.fullName() + (session.role().isBlank() ? "" : " · " + session.role()));
            List<ErpConnection> connections = session == null ? null
                    : step("cli.check.connections", () -> services.server().connections(session, false,
                            new Call(session.profile().deadline())));
            say("cli.check.connections", connections == null ? null
                    : Texts.text("cli.check.connections.says", connections.size(),
                            connections.stream().filter(ErpConnection::takesPart).count()));
            var engine = connections == null ? null
                    : step(ENGINE,
                            () -> services.server().engineStatus(session, new Call(session.profile().deadline())));
            say(ENGINE, engine == null ? null : EngineCommand.words(engine));
            if (connections != null) {
                connections.forEach(connection -> reach(services, session, connection));
                abilities = services.directories().apply(session).probe(new Reading(ABILITIES_LIMIT));
                lines.add(new Line(Texts.text("cli.check.abilities"), State.OK, AbilityLines.words(abilities)));
            }
        }
        switch (format) {
            case TABLE -> table();
            case JSON -> json();
        }
        return exit;
    }

    /** @return null where it failed, which is then written down */
    private <T> T step(String check, Step<T> step) {
        try {
            return step.take();
        } catch (CallFailed e) {
            if (check.equals(ENGINE) && isMissing(e.failure())) {
                lines.add(new Line(Texts.text(check), State.SKIPPED, Texts.text("cli.check.missing")));
                return null;
            }
            exit = Exit.of(e.failure());
            lines.add(new Line(Texts.text(check), State.FAILED, Texts.text(e.failure().what()) + " "
                    + Texts.text(e.failure().todo()) + " [" + e.failure().code() + "]"));
            return null;
        }
    }

    /** Older servers and other makes do without what only informs. */
    private static boolean isMissing(Failure failure) {
        return failure.code() == FailureCode.NO_SUCH_ACTION || failure.code() == FailureCode.HTTP_404;
    }

    /** @param says null where the step failed or was not taken */
    private void say(String check, String says) {
        String name = Texts.text(check);
        if (says != null) {
            lines.add(new Line(name, State.OK, says));
        } else if (lines.stream().noneMatch(line -> line.check().equals(name))) {
            lines.add(new Line(name, State.SKIPPED, Texts.text("cli.check.skipped")));
        }
    }

    private void reach(Services services, Session session, ErpConnection connection) {
        String check = Texts.text("cli.check.connection", String.valueOf(connection.id()));
        if (!connection.takesPart()) {
            lines.add(new Line(check, State.SKIPPED, Texts.text("cli.check.inactive", connection.name())));
            return;
        }
        try {
            boolean reaches = services.server().reaches(session, connection.id(),
                    new Call(session.profile().deadline()));
            lines.add(new Line(check, reaches ? State.OK : State.FAILED,
                    Texts.text(reaches ? "cli.check.reached" : "cli.check.unreached", connection.name())));
            exit = reaches ? exit : Math.max(exit, Exit.FAILED);
        } catch (CallFailed e) {
            lines.add(new Line(check, State.FAILED,
                    connection.name() + ": " + Texts.text(e.failure().what()) + " [" + e.failure().code() + "]"));
            exit = Math.max(exit, Exit.FAILED);
        }
    }

    private void table() {
        lines.forEach(line -> terminal.out().printf(Locale.ROOT, "%-8s %-16s %s%n", JsonParts.word(line.state()),
                line.check(), line.says()));
    }

    private void json() throws IOException {
        try (JsonGenerator json = JsonParts.to(terminal.out())) {
            json.writeStartArray();
            for (Line line : lines) {
                json.writeStartObject();
                json.writeStringField("check", line.check());
                json.writeStringField("state", JsonParts.word(line.state()));
                json.writeStringField("says", line.says());
                if (abilities != null && line == lines.getLast()) {
                    AbilityLines.write(abilities, json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}
