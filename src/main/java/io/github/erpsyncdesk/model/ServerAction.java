package io.github.erpsyncdesk.model;

import java.time.Instant;

/**
 * A change of a server's own synchronisation as the journal has it. One without a recorded end is unknown.
 *
 * @param id the journal's number, in one row with those of runs
 * @param kind see {@link ServerChange#kind()}
 * @param asked see {@link ServerChange#asked()}
 * @param says the server's own words, or the code of a failure; blank for nothing
 * @param damaged whether the row no longer holds what was written
 */
public record ServerAction(long id, Instant startedAt, ServerIdentity server, String profile, String user, String kind,
        String asked, Outcome outcome, String says, boolean damaged) {}
