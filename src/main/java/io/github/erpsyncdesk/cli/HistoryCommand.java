package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.report.JsonReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Past runs, also those that were cut off. Needs no server. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "List past runs, or show one as on the day.")
final class HistoryCommand {

    @ParentCommand
    CommandLineTool tool;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List runs, the newest first.")
    int list(@Option(names = "--format", defaultValue = "table", paramLabel = "table|json") ResyncCommand.Format format,
             @Option(names = "--most", defaultValue = "1000", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).") int most) throws Exception {
        try (Engine engine = tool.engine()) {
            engine.journal().cutOff();
            print(engine.journal().runs(most), format);
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "find", mixinStandardHelpOptions = true, description = "List the runs that touched a record.")
    int find(@Option(names = "--record", required = true, paramLabel = "TABLE:ID", description = "Such as contact:1234.") String record,
             @Option(names = "--format", defaultValue = "table", paramLabel = "table|json") ResyncCommand.Format format) throws Exception {
        String[] parts = record.split(":", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
            throw Rejected.because("cli.record", record);
        }
        try (Engine engine = tool.engine()) {
            engine.journal().cutOff();
            print(engine.journal().runsTouching(parts[0], Integer.parseInt(parts[1])), format);
            return Exit.CONFIRMED;
        }
    }

    private static void print(List<RunHead> runs, ResyncCommand.Format format) throws IOException {
        if (format == ResyncCommand.Format.JSON) {
            writeJson(runs);
            return;
        }
        System.out.printf(Locale.ROOT, "%-6s %-26s %-10s %-9s %-9s %-22s %s%n", "RUN", "STARTED", "OUTCOME", "REQUESTED", "CHANGED", "FROM", "SERVER");
        for (RunHead run : runs) {
            System.out.printf(Locale.ROOT, "%-6d %-26s %-10s %-9s %-9d %-22s %s%n", run.id(), run.startedAt(), outcome(run),
                    run.everything() ? "all" : String.valueOf(run.requested()), run.changed(), run.source().name(), run.server().label());
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show one run.")
    int show(@Parameters(paramLabel = "RUN", description = "Its number in the list.") long id,
             @Option(names = "--format", defaultValue = "table", paramLabel = "table|json") ResyncCommand.Format format,
             @Option(names = "--language", paramLabel = "TAG", description = "Language of the explanations, such as nb.") String language) throws Exception {
        try (Engine engine = tool.engine()) {
            engine.journal().cutOff();
            RunRecord run = engine.journal().open(id);
            Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
            if (format == ResyncCommand.Format.JSON) {
                new JsonReport(locale).write(run, System.out);
                System.out.println();
            } else {
                new RunTable(run, locale).print(System.out);
            }
            return Exit.CONFIRMED;
        }
    }

    private static String outcome(RunHead run) {
        return run.ended() ? run.outcome().name().toLowerCase(Locale.ROOT) : "running";
    }

    private static void writeJson(List<RunHead> runs) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(System.out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (RunHead run : runs) {
                json.writeStartObject();
                json.writeNumberField("run", run.id());
                json.writeStringField("started", run.startedAt().toString());
                json.writeStringField("server", run.server().label());
                json.writeStringField("from", run.source().name());
                if (run.everything()) {
                    json.writeStringField("requested", "everything");
                } else {
                    json.writeNumberField("requested", run.requested());
                }
                json.writeStringField("outcome", outcome(run));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        System.out.println();
    }
}
