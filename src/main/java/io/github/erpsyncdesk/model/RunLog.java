package io.github.erpsyncdesk.model;

import java.time.Instant;
import java.util.List;

/**
 * What a server's sync log says of a run.
 *
 * @param run its number in the journal
 * @param at when it was read
 */
public record RunLog(long run, Instant at, List<LogEntry> entries) {

    public RunLog {
        entries = List.copyOf(entries);
    }
}
