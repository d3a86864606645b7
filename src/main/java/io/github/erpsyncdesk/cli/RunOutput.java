package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.report.CsvReport;
import io.github.erpsyncdesk.report.JsonReport;
import io.github.erpsyncdesk.report.XlsxReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the result of a run is printed, and where to. */
final class RunOutput {

    enum Format {
        TABLE, JSON, CSV, XLSX
    }

    @Option(names = "--format", paramLabel = "table|json|csv|xlsx",
            description = "How to print the result (default: table).")
    Format format = Format.TABLE;

    @Option(names = "--output", paramLabel = "FILE",
            description = "Write the result to this file instead of standard output.")
    @Nullable
    Path file;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the explanations, such as nb.")
    @Nullable
    String language;

    /**
     * Prepares a place for the result.
     *
     * @param own the folder of this program's own files, which are no place for a result
     * @throws Rejected where there is none, or where a workbook would go to the screen
     */
    Destination open(Terminal terminal, Path own) {
        if (format == Format.XLSX && file == null) {
            throw Rejected.because("cli.xlsx");
        }
        return Destination.of(file, terminal, own);
    }

    /** CSV has no place for what the server said: it goes to standard error. */
    void explain(RunRecord run, Terminal terminal) {
        if (format == Format.CSV) {
            new RunTable(run, locale()).printExplanations(terminal.err());
        }
    }

    private Locale locale() {
        return language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    void write(RunRecord run, Destination destination) throws IOException {
        write(run, Optional.empty(), Optional.empty(), destination);
    }

    /**
     * @param verified what was found when somebody looked again
     * @param log what the sync log says of it
     */
    void write(RunRecord run, Optional<Verification> verified, Optional<RunLog> log, Destination destination)
            throws IOException {
        Locale locale = locale();
        destination.write(out -> {
            switch (format) {
                case JSON -> new JsonReport(locale).write(run, verified, log, out);
                case CSV -> CsvReport.plain().write(run, out);
                case XLSX -> new XlsxReport(locale).write(run, out);
                case TABLE -> new RunTable(run, locale).print(out instanceof PrintStream printed ? printed
                        : new PrintStream(out, true, StandardCharsets.UTF_8));
            }
        });
    }
}
