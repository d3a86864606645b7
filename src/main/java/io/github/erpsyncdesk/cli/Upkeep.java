package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Maintenance;

/** What is done on a server around a resync, and where it is written down. */
public record Upkeep(Maintenance server, ActionJournal journal) {}
