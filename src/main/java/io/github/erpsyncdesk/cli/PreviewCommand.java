package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.cli.RecordChoice.Chosen;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.port.Call;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which values a resync would change. Changes nothing. */
@Command(name = "preview", mixinStandardHelpOptions = true,
        description = "Show which values a resync would change, computed from the values now; changes nothing.",
        footer = {
                "", "Examples:", "  erpsync-desk preview --demo --from crm --keys 1001-1010",
                "  erpsync-desk preview --demo --from 1 --contact-ids 2501,2502 --format json --fail-on-change"})
final class PreviewCommand implements Callable<Integer> {
    private final Supplier<Services> services;
    private final Terminal terminal;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Mixin
    ResyncOptions wanted;

    @Option(names = "--fail-on-change", description = "Exit with 7 if anything would change.")
    boolean failOnChange;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|json",
            description = "How to print the changes (default: ${DEFAULT-VALUE}).")
    PreviewPrint.Format format;

    PreviewCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Optional<KeyList> keys = wanted.keys();
        Optional<RecordOptions> records = wanted.records();
        if (keys.isEmpty() && records.isEmpty()) {
            throw Rejected.because("cli.preview.everything");
        }
        try (Services services = this.services.get()) {
            Session session = server.target(services).logIn(services);
            List<ErpConnection> connections = services.server().connections(session, true,
                    new Call(session.profile().deadline()));
            SyncSource source = wanted.source(connections);
            RecordDirectory directory = services.directories().apply(session);
            RecordChoice choice = new RecordChoice(directory, source, terminal);
            if (records.flatMap(options -> options.external(source)).isPresent()) {
                throw Rejected.because("cli.preview.external");
            }
            Chosen chosen = keys.isPresent() ? choice.keys(keys.get(), false) : choice.records(records.orElseThrow());
            Preview preview = new PreviewRead(services, session, terminal).of(source, wanted.blanks(), connections,
                    chosen);
            PreviewPrint.print(preview, format, terminal.out());
            return exit(preview);
        }
    }

    private int exit(Preview preview) {
        if (preview.compared() == 0) {
            terminal.say(Texts.text("cli.preview.nothing"));
            return Exit.NOTHING_CHANGED;
        }
        return failOnChange && preview.differing() > 0 ? Exit.WOULD_CHANGE : Exit.CONFIRMED;
    }
}
