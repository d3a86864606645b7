package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The server's own sync engine. */
@Command(name = "engine", mixinStandardHelpOptions = true,
        description = "Ask about the server's own sync engine, or turn it on or off.")
final class EngineCommand {

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5})([smh])");

    private final ServerChanges changes;
    private final Supplier<Services> services;
    private final Terminal terminal;

    EngineCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        changes = new ServerChanges(services, terminal);
        this.terminal = terminal;
    }

    @Command(name = "status", mixinStandardHelpOptions = true,
            description = "Say whether it runs, and how often.",
            footer = {
                    "", "Example: erpsync-desk engine status --demo"})
    int status(@ArgGroup(exclusive = false, multiplicity = "1") ServerOptions server,
            @Mixin ListOutput output) throws Exception {
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            EngineStatus status = services.server().engineStatus(session, new Call(session.profile().deadline()));
            output.print(terminal, out -> out.println(words(status)), json -> write(status, json));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Turn automatic sync on.")
    int start(@ArgGroup(exclusive = false, multiplicity = "1") ServerOptions server,
            @Mixin Confirmation confirmation) throws Exception {
        return changes.carryOut(server, confirmation, (service, session) -> Optional.of(new ServerChange.Engine(true)));
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Turn automatic sync off.")
    int stop(@ArgGroup(exclusive = false, multiplicity = "1") ServerOptions server,
            @Mixin Confirmation confirmation) throws Exception {
        return changes.carryOut(server, confirmation,
                (service, session) -> Optional.of(new ServerChange.Engine(false)));
    }

    @Command(name = "interval", mixinStandardHelpOptions = true, description = "Set how often automatic sync runs.")
    int interval(@Parameters(paramLabel = "TIME", description = "Such as 15m, 2h or 90s.") String time,
            @ArgGroup(exclusive = false, multiplicity = "1") ServerOptions server,
            @Mixin Confirmation confirmation) throws Exception {
        Duration interval = duration(time);
        return changes.carryOut(server, confirmation,
                (service, session) -> Optional.of(new ServerChange.Interval(interval)));
    }

    private static Duration duration(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw Rejected.because("cli.interval", time);
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    static String words(EngineStatus status) {
        String state = status.interval().filter(interval -> status.running())
                .map(interval -> Texts.text("bar.engine.every", interval.toMinutes()))
                .orElse(Texts.text(status.running() ? "bar.engine.running" : "bar.engine.stopped"));
        return status.message().isBlank() ? state : state + " · " + status.message();
    }

    private static void write(EngineStatus status, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("running", status.running());
        json.writeStringField("message", status.message());
        json.writeStringField("interval", status.interval().map(Duration::toString).orElse(null));
        json.writeEndObject();
    }
}
