package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The server's own sync engine. */
@Command(name = "engine", mixinStandardHelpOptions = true, description = "Ask about the server's own sync engine.")
final class EngineCommand {

    private final Supplier<Services> services;
    private final Terminal terminal;

    EngineCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Command(name = "status", mixinStandardHelpOptions = true,
            description = "Say whether it runs, and how often.",
            footer = {
                    "", "Example: erpsync-desk engine status --demo"})
    int status(@ArgGroup(exclusive = false, multiplicity = "1") ServerOptions server,
            @Option(names = "--format", defaultValue = "table", paramLabel = "table|json") ListFormat format)
            throws Exception {
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            EngineStatus status = services.server().engineStatus(session, new Call(session.profile().deadline()));
            switch (format) {
                case TABLE -> terminal.out().println(words(status));
                case JSON -> json(status);
            }
            return Exit.CONFIRMED;
        }
    }

    static String words(EngineStatus status) {
        String state = status.interval().filter(interval -> status.running())
                .map(interval -> Texts.text("bar.engine.every", interval.toMinutes()))
                .orElse(Texts.text(status.running() ? "bar.engine.running" : "bar.engine.stopped"));
        return status.message().isBlank() ? state : state + " · " + status.message();
    }

    private void json(EngineStatus status) throws IOException {
        JsonParts.write(terminal.out(), json -> {
            json.writeStartObject();
            json.writeBooleanField("running", status.running());
            json.writeStringField("message", status.message());
            json.writeStringField("interval", status.interval().map(Duration::toString).orElse(null));
            json.writeEndObject();
        });
    }
}
