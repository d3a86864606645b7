package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.cli.RecordChoice.Chosen;
import io.github.erpsyncdesk.directory.Description;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.run.RunControl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Resyncs the listed keys, or everything where the source's name says so. */
@Command(name = "resync", mixinStandardHelpOptions = true,
        description = "Resync the listed records and print what changed.",
        footer = {
                "", "Examples:", "  erpsync-desk resync --demo --from crm --keys 1001-1010",
                "  erpsync-desk resync --url https://crm.example.com/App --user admin --password-env CRM_PASSWORD \\",
                "      --from 2 --keys-file keys.xlsx --column \"Key id\" --format json --output result.json",
                "  erpsync-desk resync --demo --from crm --contact-ids 2501,2502",
                "  erpsync-desk resync --demo --from 1 --erp-keys 11001,11002 --actor customer",
                "  erpsync-desk resync --demo --from 1 --erp-keys 11001,11002 --actor customer --external",
                "  erpsync-desk resync --demo --from crm --everything CRM --dry-run",
                "  erpsync-desk resync --demo --from crm --keys 1001-1010 --blanks overwrite --on-server --follow"})
final class ResyncCommand implements Callable<Integer> {

    /** Names are read beside the run, and are not worth a longer wait at its end. */
    private static final Duration NAMES_LIMIT = Duration.ofSeconds(10);

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Mixin
    ResyncOptions wanted;

    @Mixin
    ServerTaskOptions task;

    @Option(names = "--batch-size", paramLabel = "N",
            description = "Most keys in one request (default: the profile's, 500 without one).")
    @Nullable
    Integer batchSize;

    @Option(names = "--deadline", paramLabel = "SECONDS",
            description = "How long one request may take (default: the profile's, 600 without one).")
    @Nullable
    Integer deadline;

    @Option(names = "--allow-unknown-keys",
            description = "Send keys although the server does not know them, or not as linked to the source. A "
                    + "server may take a list without a known key as everything.")
    boolean allowUnknownKeys;

    @ArgGroup(exclusive = false)
    @Nullable
    PreviewFirst previewFirst;

    @Option(names = "--dry-run", description = "Print what would be sent, and send nothing.")
    boolean dryRun;

    @Mixin
    RunOutput output;

    ResyncCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if ((batchSize != null && batchSize < 1) || (deadline != null && deadline < 1)) {
            throw Rejected.because("cli.notPositive");
        }
        task.check(wanted, batchSize != null);
        Optional<KeyList> keys = wanted.keys();
        Optional<PreviewFirst> first = Optional.ofNullable(previewFirst);
        first.ifPresent(PreviewFirst::check);
        try (Services services = this.services.get();
                Destination destination = output.open(terminal, services.folder())) {
            Target target = server.target(services).within(Optional.ofNullable(deadline).map(Duration::ofSeconds),
                    Optional.ofNullable(batchSize));
            JournalNotices.tellCutOff(services, terminal);
            Session session = target.logIn(services);
            List<ErpConnection> connections = services.server().connections(session, true,
                    new Call(session.profile().deadline()));
            Direction direction = Direction.from(wanted.source(connections), connections);
            RecordDirectory directory = services.directories().apply(session);
            Optional<Chosen> chosen = choose(keys, new RecordChoice(directory, direction.source(), terminal));
            ResyncPlan plan = plan(services, session, direction, chosen.map(Chosen::scope));
            JournalNotices.tellUnsettled(services, plan.request(), terminal);
            first.ifPresent(limits -> limits.check(new PreviewRead(services, session, terminal)
                    .before(direction.source(), wanted.blanks(), connections, previewable(chosen)), terminal));
            if (dryRun) {
                return print(plan, destination);
            }
            Reading reading = new Reading(NAMES_LIMIT);
            Description description = plan.request().scope() instanceof Scope.External external
                    ? directory.describeRun(external, reading)
                    : directory.describe(chosen.map(Chosen::records).orElse(List.of()), reading);
            return run(services, session, plan, description, destination);
        }
    }

    private Optional<Chosen> choose(Optional<KeyList> keys, RecordChoice choice) {
        if (keys.isPresent()) {
            return Optional.of(choice.keys(keys.get(), allowUnknownKeys));
        }
        return wanted.records().map(choice::records);
    }

    private ResyncPlan plan(Services services, Session session, Direction direction, Optional<Scope> chosen) {
        Scope scope = chosen.orElseGet(() -> new Scope.Everything(direction.source(), wanted.sourceName()));
        ResyncRequest request = ResyncRequest.of(session, direction, scope, wanted.blanks(),
                services.clock().instant());
        return task.onServer ? ResyncPlan.onServer(request) : ResyncPlan.of(request, session.profile().batches());
    }

    private static Chosen previewable(Optional<Chosen> chosen) {
        return chosen.filter(records -> records.scope() instanceof Scope.Keys)
                .orElseThrow(() -> Rejected.because("cli.previewFirst.noList"));
    }

    private int print(ResyncPlan plan, Destination destination) throws IOException {
        destination.write(out -> {
            if (output.format == RunOutput.Format.JSON) {
                PlanPrint.json(plan, out);
            } else {
                PlanPrint.table(plan, out);
            }
        });
        return Exit.CONFIRMED;
    }

    private int run(Services services, Session session, ResyncPlan plan, Description description,
            Destination destination) throws IOException {
        RunControl control = new RunControl();
        RunRecord run;
        boolean interrupted;
        terminal.runBegins();
        task.watch(control, terminal);
        try (Interrupts interrupts = task.onServer ? Interrupts.ofTask(control, terminal)
                : new Interrupts(control, terminal, () -> services.secrets().stopAsking())) {
            RunRecord ended = services.runs().run(plan, session, control,
                    server.again(services, session.profile(), terminal), new ProgressLines(terminal)::show);
            terminal.runEnded(ended.id());
            run = services.runs().describe(ended, description.await(NAMES_LIMIT));
            interrupted = interrupts.happened();
        }
        output.write(run, destination);
        output.explain(run, terminal);
        terminal.say(run);
        run.trouble().ifPresent(terminal::say);
        run.failure().ifPresent(terminal::details);
        return interrupted ? Exit.ofInterrupted(run) : Exit.of(run);
    }
}
