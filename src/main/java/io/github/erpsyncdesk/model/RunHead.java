package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A run as a line of a list: what was confirmed and how it ended, without its keys and records.
 *
 * @param id the journal's number; a later run has a larger one
 * @param requested number of confirmed keys; 0 for everything
 * @param changed number of changed records that were reported
 * @param took zero while it is not known
 * @param parent the run that keys were taken from; 0 for none
 * @param note what people wrote about it; blank for nothing
 * @param pinned not deleted by age
 * @param ended false while it runs, or where it was cut off and nobody has looked yet
 */
public record RunHead(long id, Instant startedAt, ServerIdentity server, String profile, ServerKind kind, String user,
        SyncSource source,
        BlankRule blanks, boolean everything, int requested, int changed, Outcome outcome, Duration took,
        long parent, String note, boolean pinned, boolean ended) {

    public RunHead noted(String other) {
        return new RunHead(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed,
                outcome, took, parent, other, pinned, ended);
    }

    public RunHead pinned(boolean other) {
        return new RunHead(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed,
                outcome, took, parent, note, other, ended);
    }
}
