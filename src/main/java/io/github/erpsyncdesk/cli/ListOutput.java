package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How a list or a state is printed: as a table for people, or as JSON for scripts. */
final class ListOutput {

    enum Format {
        TABLE, JSON
    }

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json",
            description = "How to print it (default: ${DEFAULT-VALUE}).")
    private Format format;

    void print(Terminal terminal, Consumer<PrintStream> table, JsonParts.Content json) throws IOException {
        switch (format) {
            case TABLE -> table.accept(terminal.out());
            case JSON -> JsonParts.write(terminal.out(), json);
        }
    }
}
