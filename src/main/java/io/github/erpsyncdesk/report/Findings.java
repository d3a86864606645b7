package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.Verifications;

/** What was found of runs after their end, as it is kept beside them. */
public record Findings(Verifications verifications, RunLogs logs) {}
