package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.Verifications;

/** What is done on a server around a resync, where it is written down, and what was found when runs were verified. */
public record Upkeep(Maintenance server, ActionJournal journal, Verifications verifications) {}
