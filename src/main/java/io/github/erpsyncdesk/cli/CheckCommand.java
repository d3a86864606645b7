package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAbilities;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries address, log-in, rights and connections, and says what works and what does not. Changes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Try address, log-in, rights and connections; changes nothing.",
        footer = {
                "", "Example: erpsync-desk check --demo"})
final class CheckCommand implements Callable<Integer> {

    private static final String ENGINE = "cli.check.engine";
    private static final Duration ABILITIES_LIMIT = Duration.ofSeconds(10);

    private static final List<String> STEPS = List.of("cli.check.address", "cli.check.logIn", "cli.check.connections",
            ENGINE);

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

    @Mixin
    ListOutput output;

    private final List<Line> lines = new ArrayList<>();
    private int exit = Exit.CONFIRMED;
    private @Nullable ServerAbilities abilities;

    CheckCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            Target target = server.target(services);
            Optional<Session> session = step("cli.check.address", () -> target.identify(services),
                    server -> target.address() + " · " + server.label() + " · NetServer " + server.version())
                    .flatMap(server -> step("cli.check.logIn", () -> target.logIn(services, server),
                            found -> found.fullName() + (found.role().isBlank() ? "" : " · " + found.role())));
            session.ifPresentOrElse(found -> afterLogIn(services, found), this::skipTheRest);
        }
        output.print(terminal, this::table, this::write);
        return exit;
    }

    private void afterLogIn(Services services, Session session) {
        Optional<List<ErpConnection>> connections = step("cli.check.connections",
                () -> services.server().connections(session, false, new Call(session.profile().deadline())),
                found -> Texts.text("cli.check.connections.says", found.size(),
                        found.stream().filter(ErpConnection::takesPart).count()));
        if (connections.isPresent()) {
            step(ENGINE,
                    () -> services.server().engineStatus(session, new Call(session.profile().deadline())),
                    EngineCommand::words);
        }
        skipTheRest();
        if (connections.isPresent()) {
            connections.get().forEach(connection -> reach(services, session, connection));
            ServerAbilities found = services.directories().apply(session).probe(new Reading(ABILITIES_LIMIT));
            lines.add(new Line(Texts.text("cli.check.abilities"), State.OK, AbilityLines.words(found)));
            abilities = found;
        }
    }

    /** The step's result, and one line that says it; where it failed, one line that says why. */
    private <T> Optional<T> step(String check, Step<T> step, Function<T, String> words) {
        try {
            T result = step.take();
            lines.add(new Line(Texts.text(check), State.OK, words.apply(result)));
            return Optional.of(result);
        } catch (CallFailed e) {
            if (check.equals(ENGINE) && isMissing(e.failure())) {
                lines.add(new Line(Texts.text(check), State.SKIPPED, Texts.text("cli.check.missing")));
                return Optional.empty();
            }
            exit = Exit.of(e.failure());
            lines.add(new Line(Texts.text(check), State.FAILED, Terminal.sentences(e.failure())));
            return Optional.empty();
        }
    }

    /** Older servers and other makes do without what only informs. */
    private static boolean isMissing(Failure failure) {
        return failure.code() == FailureCode.NO_SUCH_ACTION || failure.code() == FailureCode.HTTP_404;
    }

    /** A line for every step that was not taken. */
    private void skipTheRest() {
        STEPS.stream().map(Texts::text)
                .filter(name -> lines.stream().noneMatch(line -> line.check().equals(name)))
                .forEach(name -> lines.add(new Line(name, State.SKIPPED, Texts.text("cli.check.skipped"))));
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

    private void table(PrintStream out) {
        lines.forEach(line -> out.printf(Locale.ROOT, "%-8s %-16s %s%n", JsonParts.word(line.state()),
                line.check(), line.says()));
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("check", line.check());
            json.writeStringField("state", JsonParts.word(line.state()));
            json.writeStringField("says", line.says());
            if (abilities != null && line.equals(lines.getLast())) {
                AbilityLines.write(abilities, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
