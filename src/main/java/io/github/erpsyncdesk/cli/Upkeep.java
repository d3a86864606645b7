package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.plan.SyncLogService;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.Verifications;

/** What is done on a server around a resync, where it is written down, and what was found of runs later. */
public record Upkeep(Maintenance server, ActionJournal journal, Verifications verifications, SyncLogService logs) {}
