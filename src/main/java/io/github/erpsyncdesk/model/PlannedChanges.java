package io.github.erpsyncdesk.model;

import java.time.Instant;
import java.util.List;

/**
 * What a preview found.
 *
 * @param at when its reading began
 * @param compared number of records of which anything could be compared
 * @param equal number of records in which nothing would change
 * @param differing number of records in which something would change
 * @param unread number of records of which anything could not be read
 */
public record PlannedChanges(Instant at, int compared, int equal, int differing, int unread,
        List<PlannedChange> changes) {

    /** Only those in one system; the counts stay those of all. */
    public PlannedChanges in(int connection) {
        return new PlannedChanges(at, compared, equal, differing, unread,
                changes.stream().filter(one -> one.change().connection() == connection).toList());
    }

    public PlannedChanges {
        changes = List.copyOf(changes);
    }
}
