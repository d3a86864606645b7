package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a resync is made of: which records, from where, and what blank values do. */
final class ResyncOptions {
    @Option(names = "--from", required = true, paramLabel = "crm|ID",
            description = "Where the values come from: crm, or an ERP connection's id.")
    private String from;

    @ArgGroup(multiplicity = "1")
    private RunDemand demand;

    @Option(names = "--blanks", defaultValue = "keep", paramLabel = "keep|overwrite",
            description = "Whether blank values overwrite others (default: ${DEFAULT-VALUE}).")
    private BlankRule blanks;

    /** @throws Rejected where there is no such connection, or it cannot be a source */
    SyncSource source(List<ErpConnection> connections) {
        return SourceChoice.of(from, connections);
    }

    /**
     * Empty where records or everything are meant.
     *
     * @throws Rejected for the first thing that is not a key, and for no keys at all
     */
    Optional<KeyList> keys() {
        return demand.keys();
    }

    Optional<RecordOptions> records() {
        return Optional.ofNullable(demand.records);
    }

    /** The name typed for everything; only where neither keys nor records are meant. */
    String sourceName() {
        return demand.sourceName();
    }

    BlankRule blanks() {
        return blanks;
    }
}
