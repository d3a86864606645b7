package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MaxValuesExceededException;
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
@Command(name = "erpsync-desk", mixinStandardHelpOptions = true, versionProvider = CommandLineTool.Built.class,
        description = "Resync chosen records with SuperOffice ERP Sync and see what changed. Without a command, "
                + "the window opens.",
        footer = {
                "", "Also: erpsync-desk --tour shows the main job step by step.", "",
                "Exit codes: 0 confirmed, 1 not all was done, 2 wrong use (nothing sent), 3 log-in "
                        + "refused,",
                "4 nothing was changed, 5 may have changed (unknown), 6 done, but the result could not be written,",
                "7 a preview found changes and was asked to fail then, 130 interrupted."})
public final class CommandLineTool implements Callable<Integer> {
    private static final String COMPLETION = "generate-completion";
    private static final List<String> SECRETS_AS_ARGUMENTS = List.of("--password", "--ticket", "--access-token",
            "--application-token");

    private static final List<BiFunction<Supplier<Services>, Terminal, Object>> COMMANDS = List.of(ResyncCommand::new,
            PreviewCommand::new, VerifyCommand::new, LogCommand::new, ConnectionsCommand::new, FindCommand::new,
            HistoryCommand::new,
            CheckCommand::new,
            EngineCommand::new,
            SyncNowCommand::new, ConnectorsCommand::new, MappingCommand::new, TasksCommand::new,
            SimulatorCommand::new, (services, terminal) -> new GenerateCompletion()); // no method reference: JDK 25
                                                                                      // writes no AOT cache with one to
                                                                                      // a class file as old as
                                                                                      // picocli's

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private CommandLineTool(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
            description = "Technical details and stack traces too; never a secret.")
    void verbose(boolean on) {
        terminal.verbose(on);
    }

    /** Runs one command in this process's terminal and gives its exit code. */
    public static int run(String[] args, Supplier<Services> services) {
        return run(args, services, Streams.terminal());
    }

    /** The same over any streams. */
    public static int run(String[] args, Supplier<Services> services, Terminal terminal) {
        int code;
        try {
            code = refused(args, terminal) ? Exit.WRONG_USE : execute(args, services, terminal);
        } catch (Error e) {
            code = terminal.unexpected(e); // memory that ran out, or a library that cannot be loaded
        }
        return terminal.finish(code);
    }

    private static boolean refused(String[] args, Terminal terminal) {
        for (String arg : args) {
            String name = arg.split("=", 2)[0];
            if (SECRETS_AS_ARGUMENTS.contains(name)) {
                terminal.say(Texts.text("cli.secretAsArgument", name));
                return true;
            }
        }
        if (!Stream.of(args).allMatch(Decoded::survived)) {
            terminal.say(Texts.text("cli.undecoded"));
            return true;
        }
        return false;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int execute(String[] args, Supplier<Services> services, Terminal terminal) {
        CommandLine line = line(List.of(args), services, terminal);
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, terminal));
        line.setParameterExceptionHandler((e, given) -> explain(e, terminal));
        return line.execute(Arrays.copyOf(args, args.length));
    }

    /** The command with those of its subcommands whole that these arguments may call. */
    static CommandLine line(List<String> args, Supplier<Services> services, Terminal terminal) {
        CommandLine line = new CommandLine(new CommandLineTool(terminal));
        Supplier<Services> told = () -> {
            Services made = services.get();
            JournalNotices.tell(made, terminal);
            return made;
        };
        COMMANDS.forEach(command -> add(command.apply(told, terminal), args, line));
        Optional.ofNullable(line.getSubcommands().get("engine"))
                .map(engine -> engine.getSubcommands().get("interval"))
                .ifPresent(interval -> interval.setUnmatchedOptionsArePositionalParams(true)); // -5m is a wrong time
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false); // what a run does is in the command that a person reads, not in another file
        return line;
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
            CommandSpec named = CommandSpec.create();
            named.usageMessage().description(described.description());
            line.addSubcommand(described.name(), named);
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Texts.text("cli.noCommand"));
    }

    /** What was typed in a wrong place may be a secret, so only names of options are repeated. */
    private static int explain(ParameterException e, Terminal terminal) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            terminal.say(first.startsWith("-") ? Texts.text("cli.unexpectedOption", first.split("=", 2)[0])
                    : Texts.text("cli.unexpected"));
        } else if (e instanceof MaxValuesExceededException) {
            terminal.say(Texts.text("cli.twice")); // picocli repeats all options of the group with their values
        } else {
            terminal.say(String.valueOf(e.getMessage()));
            terminal.say(e.getCommandLine().getUsageMessage().lines().findFirst().orElse(""));
        }
        return Exit.WRONG_USE;
    }

    private static int explain(Exception e, Terminal terminal) {
        return switch (e) {
            case Rejected rejected -> {
                terminal.trace(e);
                terminal.say(rejected.notice());
                yield Exit.WRONG_USE;
            }
            case JournalFailed failed -> {
                terminal.trace(e);
                terminal.say(Texts.text("effect.NOTHING_CHANGED") + ". " + Texts.text(failed.notice()));
                yield failed.notice().key().equals("journal.noSuchRun") ? Exit.WRONG_USE : Exit.NOTHING_CHANGED;
            }
            case CallFailed failed -> {
                terminal.trace(e);
                terminal.say(failed.failure());
                terminal.details(failed.failure());
                yield Exit.of(failed.failure());
            }
            case ExecutionException wrapped when wrapped.getCause() != null -> terminal.unexpected(wrapped.getCause());
            default -> terminal.unexpected(e);
        };
    }

    static final class Built implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"ErpSync Desk " + Version.CURRENT.text()};
        }
    }
}
