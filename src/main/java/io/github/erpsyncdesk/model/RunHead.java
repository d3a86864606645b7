package io.github.erpsyncdesk.model;

import java.time.Instant;

/**
 * A run as a line of a list: what was confirmed and how it ended, without its keys and records.
 *
 * @param id        the journal's number; a later run has a larger one
 * @param requested number of confirmed keys; 0 for everything
 * @param changed   number of changed records that were reported
 * @param ended     false while it runs, or where it was cut off and nobody has looked yet
 */
public record RunHead(long id, Instant startedAt, ServerIdentity server, String profile, ServerKind kind, String user, SyncSource source,
                      BlankRule blanks, boolean everything, int requested, int changed, Outcome outcome, boolean ended) { }
