package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.log.Trace;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.Unsettled;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code erpsync-desk}. What goes wrong is one sentence on standard error and an exit code; never a stack
 * trace unasked.
 */
@Command(name = "erpsync-desk", mixinStandardHelpOptions = true, versionProvider = CommandLineTool.Built.class, description = "Resync chosen records with SuperOffice ERP Sync and see what changed. Without a command, the window opens.", footer = {
        "", "Also: erpsync-desk --tour shows the main job step by step.", "",
        "Exit codes: 0 confirmed, 1 the server reported a failure, 2 wrong use (nothing sent), 3 log-in refused,",
        "4 nothing was changed, 5 may have changed (unknown), 130 interrupted."})
public final class CommandLineTool implements Callable<Integer> {
    private static final String COMPLETION = "generate-completion";
    private static final List<String> SECRETS_AS_ARGUMENTS = List.of("--password", "--ticket", "--access-token",
            "--application-token");

    private static final List<Supplier<?>> COMMANDS = List.of(ResyncCommand::new, ConnectionsCommand::new,
            HistoryCommand::new, CheckCommand::new, EngineCommand::new,
            SimulatorCommand::new, () -> new GenerateCompletion()); // no method reference: JDK 25 writes no AOT cache
                                                                    // with one to a class file as old as picocli's

    private final Supplier<Services> makeServices;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Technical details and stack traces too; never a secret.")
    private boolean verbose;

    private CommandLineTool(Supplier<Services> makeServices) {
        this.makeServices = makeServices;
    }

    /** Runs one command and gives its exit code. */
    public static int run(String[] args, Supplier<Services> makeServices) {
        Streams.readableWherePiped();
        for (String arg : args) {
            if (SECRETS_AS_ARGUMENTS.contains(arg.split("=", 2)[0])) {
                System.err.println(Texts.text("cli.secretAsArgument", arg.split("=", 2)[0]));
                return Exit.WRONG_USE;
            }
        }
        CommandLineTool tool = new CommandLineTool(makeServices);
        CommandLine line = new CommandLine(tool);
        COMMANDS.forEach(command -> add(command.get(), List.of(args), line));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> tool.explain(e));
        line.setParameterExceptionHandler((e, given) -> explain(e));
        try {
            return line.execute(Arrays.copyOf(args, args.length));
        } finally {
            System.out.flush();
        }
    }

    /**
     * A command that is not called is only named: to read all its options takes longer than all the rest of a help
     * page.
     */
    private static void add(Object command, List<String> args, CommandLine line) {
        Command described = command.getClass().getAnnotation(Command.class);
        if (args.contains(described.name()) || args.contains(COMPLETION)) {
            line.addSubcommand(command);
        } else {
            line.addSubcommand(described.name(), CommandSpec.create());
            line.getSubcommands().get(described.name()).getCommandSpec().usageMessage()
                    .description(described.description());
        }
    }

    Services services() {
        return makeServices.get();
    }

    /** Ends runs that were cut off, and says so on standard error: each is told once. */
    void tellCutOff(Services services) throws JournalFailed {
        for (CutOffRun run : services.pastRuns().cutOff()) {
            System.err.println(
                    Texts.text("cli.cutOff", String.valueOf(run.id()), run.confirmed(), run.unknown(), run.notSent()));
        }
    }

    /** A schedule goes on by itself, but whoever reads its mail shall know. */
    void tellUnsettled(Services services, ResyncRequest request) throws JournalFailed {
        Unsettled unsettled = Unsettled.of(services.pastRuns(), request.server());
        List<Notice> notices = switch (request.scope()) {
            case Scope.Keys(KeyList keys) -> unsettled.among(keys).stream().map(Unsettled.Among::notice).toList();
            case Scope.Everything everything -> unsettled.noticesForAll(request.source().id());
        };
        notices.forEach(notice -> System.err.println(Texts.text(notice)));
    }

    void tellDetails(RunRecord run) {
        run.failure().ifPresent(this::tellDetails);
    }

    private void tellDetails(Failure failure) {
        if (verbose && !failure.details().isBlank()) {
            System.err.println(Texts.text("cli.details", failure.details()));
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Texts.text("cli.noCommand"));
    }

    /** What was typed in a wrong place may be a secret, so only names of options are repeated. */
    private static int explain(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            System.err.println(first.startsWith("-") ? Texts.text("cli.unexpectedOption", first.split("=", 2)[0])
                    : Texts.text("cli.unexpected"));
        } else {
            System.err.println(e.getMessage());
            System.err.println(e.getCommandLine().getUsageMessage().lines().findFirst().orElse(""));
        }
        return Exit.WRONG_USE;
    }

    private int explain(Exception e) {
        if (verbose) {
            Trace.lines(e).forEach(System.err::println);
        }
        return switch (e) {
            case Rejected rejected -> {
                System.err.println(Texts.text(rejected.notice()));
                yield Exit.WRONG_USE;
            }
            case JournalFailed failed -> {
                System.err.println(Texts.text("effect.NOTHING_CHANGED") + ". " + Texts.text(failed.notice()));
                yield failed.notice().key().equals("journal.noSuchRun") ? Exit.WRONG_USE : Exit.NOTHING_CHANGED;
            }
            case CallFailed failed -> {
                System.err.println(words(failed.failure()));
                tellDetails(failed.failure());
                yield Exit.of(failed.failure());
            }
            default -> {
                System.err.println(Texts.text("cli.internal", e.getClass().getSimpleName()));
                yield Exit.UNKNOWN;
            }
        };
    }

    static String words(Failure failure) {
        return Texts.text("effect." + failure.effect()) + ". " + Texts.text(failure.what()) + " "
                + Texts.text(failure.todo())
                + " [" + failure.code() + "]";
    }

    static final class Built implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"ErpSync Desk " + Version.CURRENT.text()};
        }
    }
}
