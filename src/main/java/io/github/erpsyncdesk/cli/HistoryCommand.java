package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Past runs, also those that were cut off. Needs no server. */
@Command(name = "history", mixinStandardHelpOptions = true,
        description = "List past runs, or show one as on the day.",
        footer = {
                "", "Examples:", "  erpsync-desk history find --record contact:1234",
                "  erpsync-desk history export 12 --format csv --output run-12.csv"})
final class HistoryCommand {

    private final Supplier<Services> services;
    private final Terminal terminal;

    private interface Question {
        List<RunHead> ask(PastRuns pastRuns) throws JournalFailed;
    }

    HistoryCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "List runs and changes of a server's sync, the newest first.")
    int list(@Mixin ListOutput output,
            @Option(names = "--most", defaultValue = "1000", paramLabel = "N",
                    description = "At most so many (default: ${DEFAULT-VALUE}).") int most)
            throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            HistoryList list = new HistoryList(services.pastRuns().runs(most),
                    services.upkeep().journal().actions(most));
            output.print(terminal, out -> list.table(out, most), json -> list.write(json, most));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "find", mixinStandardHelpOptions = true,
            description = "List the runs that touched a record, or records of a name.")
    int find(@ArgGroup(multiplicity = "1") Touched touched,
            @Mixin ListOutput output) throws Exception {
        if (touched.name != null) {
            return print(output, pastRuns -> named(pastRuns, touched.name));
        }
        String[] parts = touched.record.split(":", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
            throw Rejected.because("cli.record", touched.record);
        }
        return print(output, pastRuns -> pastRuns.runsTouching(parts[0], Integer.parseInt(parts[1])));
    }

    /** Which runs are looked for. */
    static final class Touched {
        @Option(names = "--record", required = true, paramLabel = "TABLE:ID", description = "Such as contact:1234.")
        private String record;

        @Option(names = "--name", required = true, paramLabel = "TEXT",
                description = "Runs with a record whose name contains this text.")
        private String name;
    }

    private static List<RunHead> named(PastRuns pastRuns, String name) throws JournalFailed {
        Set<Long> runs = pastRuns.runsNaming(name);
        return pastRuns.runs(Integer.MAX_VALUE).stream().filter(run -> runs.contains(run.id())).toList();
    }

    private int print(ListOutput output, Question question) throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            List<RunHead> runs = question.ask(services.pastRuns());
            HistoryList list = new HistoryList(runs, List.of());
            output.print(terminal, out -> list.table(out, Integer.MAX_VALUE),
                    json -> list.write(json, Integer.MAX_VALUE));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true,
            description = "Show one run, or one change of a server's sync.")
    int show(@Parameters(paramLabel = "RUN", description = "Its number in the list.") long id, @Mixin RunOutput output)
            throws Exception {
        try (Services services = this.services.get();
                Destination destination = output.open(terminal, services.folder())) {
            JournalNotices.tellCutOff(services, terminal);
            Optional<ServerAction> action = services.upkeep().journal().action(id);
            if (action.isPresent()) {
                new ActionOutput(action.get()).write(output, destination);
                return Exit.CONFIRMED;
            }
            RunRecord run = services.pastRuns().open(id);
            Optional<Verification> verified = services.upkeep().followUp().verifications().verification(id);
            output.write(run, verified, services.upkeep().followUp().logs().kept().log(id), destination);
            output.explain(run, terminal);
            verified.map(VerificationPrint::summary).ifPresent(terminal::say);
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "before", mixinStandardHelpOptions = true,
            description = "Show the values that the preview before a run found: what was there before.")
    int before(@Parameters(paramLabel = "RUN", description = "Its number in the list.") long id,
            @Option(names = "--connection", paramLabel = "ID",
                    description = "Only those in this ERP connection, or 0 for CRM.") @Nullable Integer only,
            @Option(names = "--format", defaultValue = "table", paramLabel = "table|json",
                    description = "How to print them (default: ${DEFAULT-VALUE}).") PreviewPrint.Format format)
            throws Exception {
        try (Services services = this.services.get()) {
            services.pastRuns().open(id);
            PlannedChanges found = services.before().kept().before(id)
                    .orElseThrow(() -> Rejected.because("cli.before.none", String.valueOf(id)));
            PreviewPrint.print(only == null ? found : found.in(only), format, terminal.out());
            terminal.say(Texts.text("cli.before.at", Moments.withZone(found.at()), found.compared(), found.unread()));
            return Exit.CONFIRMED;
        }
    }

    /** The same in a form for other programs. */
    @Command(name = "export", mixinStandardHelpOptions = true, description = "Give one run on: as JSON, or as CSV.")
    int export(@Parameters(paramLabel = "RUN", description = "Its number in the list.") long id,
            @Mixin RunOutput output) throws Exception {
        if (output.format == RunOutput.Format.TABLE) {
            output.format = RunOutput.Format.JSON;
        }
        return show(id, output);
    }

    @Command(name = "dismiss", mixinStandardHelpOptions = true,
            description = "Say that the keys a run left without an answer have been looked after: they are no "
                    + "longer asked about.")
    int dismiss(@Parameters(paramLabel = "RUN", description = "Its number in the list.") long id) throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            services.pastRuns().dismiss(id);
            terminal.say(Texts.text("cli.dismissed", String.valueOf(id)));
            return Exit.CONFIRMED;
        }
    }

    @Command(name = "acknowledge", mixinStandardHelpOptions = true,
            description = "Say that the notice of a damaged file has been read: it is no longer repeated.")
    int acknowledge() throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            services.pastRuns().acknowledge();
            services.settings().acknowledge();
            terminal.say(Texts.text("cli.acknowledged"));
            return Exit.CONFIRMED;
        }
    }
}
