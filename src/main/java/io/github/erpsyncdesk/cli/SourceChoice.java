package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.List;

/** The source that {@code --from} names. */
final class SourceChoice {

    private SourceChoice() {}

    /** @throws Rejected where there is no such connection, or it cannot be a source */
    static SyncSource of(String from, List<ErpConnection> connections) {
        return from.equalsIgnoreCase("crm") ? SyncSource.CRM
                : connections.stream()
                        .filter(connection -> String.valueOf(connection.id()).equals(from)).findFirst()
                        .map(SourceChoice::usable)
                        .orElseThrow(() -> Rejected.because("cli.noSuchConnection", from));
    }

    private static SyncSource usable(ErpConnection connection) {
        if (!connection.takesPart()) {
            throw Rejected.because("cli.connectionOff", String.valueOf(connection.id()), connection.name());
        }
        return SyncSource.of(connection);
    }
}
