package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.keys.KeyArgument;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.report.JsonReport;
import io.github.erpsyncdesk.run.RunControl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Resyncs the listed keys, or everything where the source's name says so. */
@Command(name = "resync", mixinStandardHelpOptions = true, description = "Resync the listed records and print what changed.",
        footer = {"", "Example: erpsync-desk resync --demo --from crm --keys 1001-1010"})
final class ResyncCommand implements Callable<Integer> {

    enum Format { TABLE, JSON }

    @ParentCommand
    CommandLineTool tool;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Option(names = "--from", required = true, paramLabel = "crm|ID", description = "Where the values come from: crm, or an ERP connection's id.")
    String from;

    @ArgGroup(multiplicity = "1")
    What what;

    static final class What {
        @Option(names = "--keys", required = true, paramLabel = "LIST", description = "Internal key ids, such as 5,7-9,12.")
        String keys;

        @Option(names = "--everything", required = true, paramLabel = "SOURCE-NAME",
                description = "Everything, from the source of exactly this name (CRM for CRM).")
        String everything;
    }

    @Option(names = "--blanks", defaultValue = "keep", paramLabel = "keep|overwrite", description = "Whether blank values overwrite others (default: ${DEFAULT-VALUE}).")
    BlankRule blanks;

    @Option(names = "--batch-size", defaultValue = "500", paramLabel = "N", description = "Keys in one request (default: ${DEFAULT-VALUE}).")
    int batchSize;

    @Option(names = "--deadline", defaultValue = "600", paramLabel = "SECONDS", description = "How long one request may take (default: ${DEFAULT-VALUE}).")
    int deadline;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json", description = "How to print the result (default: ${DEFAULT-VALUE}).")
    Format format;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the explanations, such as nb.")
    String language;

    @Override
    public Integer call() throws Exception {
        if (batchSize < 1 || deadline < 1) {
            throw Rejected.because("cli.notPositive");
        }
        Scope scope = what.keys == null ? null : new Scope.Keys(KeyArgument.parse(what.keys));
        try (Engine engine = tool.engine()) {
            engine.journal().cutOff();
            Session session = server.logIn(engine, Duration.ofSeconds(deadline), batchSize);
            Direction direction = direction(engine.server().connections(session, true, new Call(Duration.ofSeconds(deadline))));
            Scope confirmed = scope == null ? new Scope.Everything(direction.source(), what.everything) : scope;
            ResyncRequest request = new ResyncRequest(session.server(), session.profile().name(), session.profile().kind(), session.user(),
                    direction, confirmed, blanks, engine.clock().instant());
            RunRecord run = engine.runs().run(ResyncPlan.of(request, BatchRule.of(batchSize)), session, new RunControl(), this::progress);
            print(run);
            return Exit.of(run);
        }
    }

    private Direction direction(List<ErpConnection> connections) {
        SyncSource source = from.equalsIgnoreCase("crm") ? SyncSource.CRM : connections.stream()
                .filter(connection -> String.valueOf(connection.id()).equals(from)).findFirst().map(ResyncCommand::usable)
                .orElseThrow(() -> Rejected.because("cli.noSuchConnection", from));
        int others = (int) connections.stream().filter(ErpConnection::takesPart).filter(other -> other.id() != source.id()).count();
        return new Direction(source, others);
    }

    private static SyncSource usable(ErpConnection connection) {
        if (!connection.takesPart()) {
            throw Rejected.because("cli.connectionOff", String.valueOf(connection.id()), connection.name());
        }
        return SyncSource.of(connection);
    }

    private void progress(RunRecord partial) {
        if (partial.plan().batches().size() > 1) {
            System.err.println(Texts.text("cli.progress", partial.outcomes().size(), partial.plan().batches().size()));
        }
    }

    private void print(RunRecord run) throws IOException {
        Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
        if (format == Format.JSON) {
            new JsonReport(locale).write(run, System.out);
            System.out.println();
        } else {
            new RunTable(run, locale).print(System.out);
        }
        run.failure().ifPresent(failure -> System.err.println(CommandLineTool.words(failure)));
    }
}
