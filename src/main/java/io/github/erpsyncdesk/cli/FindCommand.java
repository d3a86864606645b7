package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.directory.Part;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds records and their internal keys. Changes nothing. */
@Command(name = "find", mixinStandardHelpOptions = true,
        description = "Find records by name, id, key or ERP key, with their internal key ids; changes nothing.",
        footer = {
                "", "Examples:", "  erpsync-desk find --demo --name \"Fjord Havn\"",
                "  erpsync-desk find --demo --type company --ids 2501,2502 --format json",
                "  erpsync-desk find --demo --connection 1 --erp-keys 11006 --actor supplier"})
final class FindCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @ArgGroup
    FindDemand demand;

    @Option(names = "--connection", paramLabel = "ID",
            description = "Only records that are linked to this ERP connection.")
    Integer connection;

    @Option(names = "--type", paramLabel = "TYPE",
            description = "Only records of this type: company, person, project or sale.")
    RecordType type;

    @Option(names = "--limit", defaultValue = "100", paramLabel = "N",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    int limit;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json|csv",
            description = "How to print the records (default: ${DEFAULT-VALUE}).")
    FoundRecords.Format format;

    FindCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1 || connection != null && connection < 1) {
            throw Rejected.because("cli.notPositive");
        }
        Optional<FindDemand> wanted = Optional.ofNullable(demand);
        if (wanted.isPresent()) {
            wanted.get().check(type);
        }
        try (Services services = this.services.get()) {
            RecordDirectory directory = services.directories().apply(server.target(services).logIn(services));
            Reading reading = new Reading(LIMIT);
            FindQuery query = new FindQuery(directory, connection == null ? 0 : connection, type, limit + 1);
            Part<KnownRecord> found = query.find(wanted, reading);
            List<KnownRecord> shown = found.rows().stream().limit(limit).toList();
            Part<KnownRecord> named = directory.withNames(shown, reading);
            FoundRecords.print(named.rows(), format, terminal.out());
            return told(found, named);
        }
    }

    private int told(Part<KnownRecord> found, Part<KnownRecord> named) {
        if (found.rows().size() > limit) {
            terminal.say(Texts.text("cli.find.limit", limit));
        }
        named.trouble().ifPresent(failure -> terminal.say(Texts.text("cli.find.nameless", Texts.text(failure.what()))));
        if (found.trouble().isPresent()) {
            Failure failure = found.trouble().get();
            terminal.say(Texts.text("cli.find.part", Texts.text(failure.what())));
            terminal.details(failure);
            return Exit.of(failure);
        }
        if (found.rows().isEmpty()) {
            terminal.say(Texts.text("cli.find.none"));
        }
        return Exit.CONFIRMED;
    }
}
