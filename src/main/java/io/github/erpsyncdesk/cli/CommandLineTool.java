package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code erpsync-desk}. What goes wrong is one sentence on standard error and an exit code; never a stack trace. */
@Command(name = "erpsync-desk", mixinStandardHelpOptions = true, version = "ErpSync Desk 0.1.0",
        description = "Resync chosen records with SuperOffice ERP Sync and see what changed. Without a command, the window opens.",
        subcommands = {ResyncCommand.class, ConnectionsCommand.class, HistoryCommand.class, SimulatorCommand.class},
        footer = {"", "Also: erpsync-desk --tour shows the main job step by step.", "",
            "Exit codes: 0 confirmed, 1 the server reported a failure, 2 wrong use (nothing sent), 3 log-in refused,",
            "4 nothing was changed, 5 may have changed (unknown)."})
public final class CommandLineTool implements Callable<Integer> {
    private static final List<String> SECRETS_AS_ARGUMENTS = List.of("--password", "--ticket", "--access-token", "--application-token");

    private final Supplier<Engine> engines;

    @Spec
    private CommandSpec spec;

    private CommandLineTool(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /** Runs one command and gives its exit code. */
    public static int run(String[] args, Supplier<Engine> engines) {
        for (String arg : args) {
            if (SECRETS_AS_ARGUMENTS.contains(arg.split("=", 2)[0])) {
                System.err.println(Texts.text("cli.secretAsArgument", arg.split("=", 2)[0]));
                return Exit.WRONG_USE;
            }
        }
        CommandLine line = new CommandLine(new CommandLineTool(engines));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e));
        return line.execute(Arrays.copyOf(args, args.length));
    }

    Engine engine() {
        return engines.get();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Texts.text("cli.noCommand"));
    }

    private static int explain(Exception e) {
        if (e instanceof Rejected rejected) {
            System.err.println(Texts.text(rejected.notice()));
            return Exit.WRONG_USE;
        }
        if (e instanceof JournalFailed failed) {
            System.err.println(Texts.text("effect.NOTHING_CHANGED") + ". " + Texts.text(failed.notice()));
            return failed.notice().key().equals("journal.noSuchRun") ? Exit.WRONG_USE : Exit.NOTHING_CHANGED;
        }
        if (e instanceof CallFailed failed) {
            System.err.println(words(failed.failure()));
            return Exit.of(failed.failure());
        }
        System.err.println(Texts.text("cli.internal", e.getClass().getSimpleName()));
        return Exit.UNKNOWN;
    }

    static String words(Failure failure) {
        return Texts.text("effect." + failure.effect()) + ". " + Texts.text(failure.what()) + " " + Texts.text(failure.todo())
                + " [" + failure.code() + "]";
    }
}
