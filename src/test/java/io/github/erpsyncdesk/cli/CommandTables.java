package io.github.erpsyncdesk.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The rows that docs/command-line.md needs for each command, from the commands themselves. */
final class CommandTables {
    private static final Set<String> OF_ALL = Set.of("--help", "--version", "--verbose");
    private static final String COMPLETION = "generate-completion";

    private CommandTables() {}

    /** Each command that does something by its name, such as {@code history show}, with a row for each argument. */
    static Map<String, List<String>> rows() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line = CommandLineTool.line(List.of(COMPLETION), () -> {
            throw new AssertionError("nothing is called");
        }, new Terminal(nowhere, nowhere));
        Map<String, List<String>> found = new LinkedHashMap<>();
        line.getSubcommands().forEach((name, command) -> add(name, command, found));
        found.remove(COMPLETION);
        return found;
    }

    private static void add(String name, CommandLine command, Map<String, List<String>> found) {
        Map<String, CommandLine> below = command.getSubcommands();
        below.forEach((more, sub) -> add(name + " " + more, sub, found));
        List<String> rows = new ArrayList<>();
        command.getCommandSpec().positionalParameters().forEach(value -> rows.add(row(value.paramLabel(), value)));
        command.getCommandSpec().options().stream().filter(option -> !OF_ALL.contains(option.longestName()))
                .filter(option -> !option.hidden()).forEach(option -> rows.add(row(names(option), option)));
        if (below.isEmpty() || !rows.isEmpty()) {
            found.put(name, rows);
        }
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel().strip();
    }

    private static String row(String name, ArgSpec argument) {
        String what = argument instanceof PositionalParamSpec || argument.description().length > 0
                ? String.join(" ", argument.description())
                : "";
        return "| `" + name.replace("|", "\\|") + "` | "
                + CommandLine.Help.Ansi.OFF.string(resolved(what, argument)).strip() + " |";
    }

    private static String resolved(String text, ArgSpec argument) {
        String candidates = argument.completionCandidates() == null ? ""
                : java.util.stream.StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .map(value -> value.toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "));
        return text.replace("${COMPLETION-CANDIDATES}", candidates)
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue())).replace("|", "\\|");
    }
}
