package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.NetServer;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * A server's synchronisation as the window works with it.
 *
 * @param around what is asked around a resync
 * @param calls what is asked of every server
 * @param patience how long a request may take until it is so; a fresh one for every change
 */
public record SyncServer(Maintenance around, NetServer calls, ActionJournal journal, Clock clock,
        Supplier<MaintenanceService.Patience> patience) {

    /** @param onWaiting called while a request has been accepted and is not yet so, again and again */
    MaintenanceService service(Runnable onWaiting) {
        MaintenanceService.Patience own = patience.get();
        return new MaintenanceService(around, calls, journal, clock, () -> {
            onWaiting.run();
            return own.again();
        });
    }
}
