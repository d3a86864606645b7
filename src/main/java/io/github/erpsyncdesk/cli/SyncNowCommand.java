package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ServerChange;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the server sync over all active connections. */
@Command(name = "sync-now", mixinStandardHelpOptions = true,
        description = "Sync now over all active ERP connections, as the engine does by itself.",
        footer = {
                "", "Example: erpsync-desk sync-now --demo --confirm \"Fjord Trading AS\""})
final class SyncNowCommand implements Callable<Integer> {
    private final ServerChanges changes;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Mixin
    Confirmation confirmation;

    @Option(names = "--force", description = "Also while automatic sync is turned off.")
    boolean force;

    SyncNowCommand(Supplier<Services> services, Terminal terminal) {
        changes = new ServerChanges(services, terminal);
    }

    @Override
    public Integer call() throws Exception {
        return changes.carryOut(server, confirmation, (service, session) -> Optional
                .of(force ? new ServerChange.ForceSyncAll() : new ServerChange.SyncAll()));
    }
}
