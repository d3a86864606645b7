package io.github.erpsyncdesk.model;

import java.time.Instant;

/**
 * What a person confirmed, as a snapshot: this very value is what runs and what reports print.
 *
 * @param server who answered, by its own words
 * @param profile the profile's name and kind, for its colour
 * @param parent the run whose keys were taken back into the list, by its number in the journal; 0 for none
 */
public record ResyncRequest(ServerIdentity server, String profile, ServerKind kind, String user, Direction direction,
        Scope scope,
        BlankRule blanks, Instant confirmedAt, long parent) {

    /** Where nobody chose the kind of the server, it is another one. */
    public ResyncRequest {
        kind = kind == ServerKind.UNSET ? ServerKind.OTHER : kind;
        if (scope instanceof Scope.Everything everything && !everything.source().equals(direction.source())) {
            throw new IllegalArgumentException("everything was confirmed for another source");
        }
        if (scope instanceof Scope.External external && !external.source().equals(direction.source())) {
            throw new IllegalArgumentException("the ERP keys belong to another source");
        }
    }

    /** What is asked of the session's server, by its user, under its profile. */
    public static ResyncRequest of(Session session, Direction direction, Scope scope, BlankRule blanks,
            Instant confirmedAt) {
        return new ResyncRequest(session.server(), session.profile().name(), session.profile().kind(),
                session.fullName(), direction, scope, blanks, confirmedAt);
    }

    /** The same request for keys that were taken from a past run. */
    public ResyncRequest from(long run) {
        return new ResyncRequest(server, profile, kind, user, direction, scope, blanks, confirmedAt, run);
    }

    /** A request that is not based on a past run. */
    public ResyncRequest(ServerIdentity server, String profile, ServerKind kind, String user, Direction direction,
            Scope scope, BlankRule blanks,
            Instant confirmedAt) {
        this(server, profile, kind, user, direction, scope, blanks, confirmedAt, 0);
    }

    public SyncSource source() {
        return direction.source();
    }

    public boolean isEverything() {
        return scope instanceof Scope.Everything;
    }

    /** Number of keys that were confirmed; 0 where everything was. */
    public int keyCount() {
        return switch (scope) {
            case Scope.Keys keys -> keys.keys().size();
            case Scope.External external -> external.keys().size();
            case Scope.Everything everything -> 0;
        };
    }
}
