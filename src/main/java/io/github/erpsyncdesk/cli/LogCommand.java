package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.Halt;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows which fields a run wrote, by the server's sync log. Changes nothing on the server. */
@Command(name = "log", mixinStandardHelpOptions = true,
        description = "Show which fields a run wrote, from the server's sync log; without a server, what was read "
                + "before.",
        footer = {
                "", "Examples:", "  erpsync-desk log 12 --profile \"Fjord production\" --password-env CRM_PASSWORD",
                "  erpsync-desk log 12 --format json"})
final class LogCommand implements Callable<Integer> {
    private final Supplier<Services> services;
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Its number in the list of runs.")
    long id;

    @ArgGroup(exclusive = false)
    @Nullable
    ServerOptions server;

    @Mixin
    ListOutput output;

    LogCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            RunRecord run = services.pastRuns().open(id);
            Optional<RunLog> log = server == null ? services.upkeep().followUp().logs().kept().log(id)
                    : read(services, run, server.target(services));
            if (log.isEmpty()) {
                terminal.say(Texts.text(server == null ? "cli.log.notRead" : "cli.log.noPlace", String.valueOf(id)));
                return Exit.NOTHING_CHANGED;
            }
            output.print(terminal, out -> LogPrint.table(log.get(), run.records(), out),
                    json -> LogPrint.write(log.get(), run.records(), json));
            return server == null ? Exit.CONFIRMED
                    : KeptBeside.run(() -> services.upkeep().followUp().logs().kept().keep(log.get()), terminal);
        }
    }

    /** Empty where it was not noted how far the log was before the run. */
    private Optional<RunLog> read(Services services, RunRecord run, Target target) throws Exception {
        ServerIdentity answered = target.identify(services, run);
        Optional<LogSpan> span = services.upkeep().followUp().logs().kept().span(id);
        return span.isEmpty() ? Optional.empty()
                : Optional
                        .of(services.upkeep().followUp().logs().read(target.logIn(services, answered), run, span.get(),
                                services.clock().instant(), new Halt()));
    }
}
