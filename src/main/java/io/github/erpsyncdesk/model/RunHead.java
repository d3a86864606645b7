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
 * @param unsettled whether it left keys without an answer that nothing and nobody has settled since
 * @param damaged whether the journal's row no longer holds what was written; nothing else of it but its number counts
 * @param ended false while it runs, or where it was cut off and nobody has looked yet
 */
public record RunHead(long id, Instant startedAt, ServerIdentity server, String profile, ServerKind kind, String user,
        SyncSource source,
        BlankRule blanks, boolean everything, int requested, int changed, Outcome outcome, Duration took,
        long parent, String note, boolean pinned, boolean ended, boolean unsettled, boolean damaged) {

    /** A run as it was written, of which nothing is unsettled. */
    public RunHead(long id, Instant startedAt, ServerIdentity server, String profile, ServerKind kind, String user,
            SyncSource source, BlankRule blanks, boolean everything, int requested, int changed, Outcome outcome,
            Duration took, long parent, String note, boolean pinned, boolean ended) {
        this(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed, outcome, took,
                parent, note, pinned, ended, false, false);
    }

    /** One whose row is damaged. */
    public static RunHead damaged(long id, boolean unsettled) {
        return new RunHead(id, Instant.EPOCH, new ServerIdentity("", "", "", ""), "", ServerKind.OTHER, "",
                new SyncSource(0, "?"), BlankRule.KEEP, false, 0, 0, Outcome.UNKNOWN, Duration.ZERO, 0, "", false, true,
                unsettled, true);
    }

    /** Nothing of it is unsettled any more. */
    public RunHead dismissed() {
        return new RunHead(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed,
                outcome, took, parent, note, pinned, ended, false, damaged);
    }

    public RunHead noted(String other) {
        return new RunHead(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed,
                outcome, took, parent, other, pinned, ended, unsettled, damaged);
    }

    public RunHead pinned(boolean other) {
        return new RunHead(id, startedAt, server, profile, kind, user, source, blanks, everything, requested, changed,
                outcome, took, parent, note, other, ended, unsettled, damaged);
    }
}
