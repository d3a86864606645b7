package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.verify.FollowUp;
import java.util.function.Supplier;

/**
 * What is done on a server around a resync, where it is written down, and what was found of runs later.
 *
 * @param patience how long a request may take until it is so; a fresh one for every change
 * @param following how tasks of servers are followed
 */
public record Upkeep(Maintenance server, ActionJournal journal, FollowUp followUp,
        Supplier<MaintenanceService.Patience> patience, Following following) {}
