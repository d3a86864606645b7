package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.RunRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of log entries whether they can only be of a run: written while it was under way, for a key it sent, the way its
 * source says, and no field of one system twice, since a run writes each once.
 */
record LogOwners(Set<Integer> sent, boolean everything, int source, int end) {

    private record Place(int key, int connection, String field, boolean toCrm) {
        static Place of(LogEntry entry) {
            return new Place(entry.key(), entry.connection(), entry.field(), entry.toCrm());
        }
    }

    static LogOwners of(RunRecord run, Set<Integer> sent, int end) {
        return new LogOwners(sent, run.request().isEverything(), run.request().source().id(), end);
    }

    List<LogEntry> decide(List<LogEntry> entries) {
        Map<Place, Integer> times = new HashMap<>();
        entries.forEach(entry -> times.merge(Place.of(entry), 1, Integer::sum));
        return entries.stream().map(entry -> entry.certain(
                fits(entry) && times.getOrDefault(Place.of(entry), 0) == 1)).toList();
    }

    /** Of a run of everything nobody knows which keys it came to. */
    private boolean fits(LogEntry entry) {
        boolean way = source == 0 ? !entry.toCrm() : entry.toCrm() == (entry.connection() == source);
        return !everything && end != Integer.MAX_VALUE && entry.id() <= end && sent.contains(entry.key()) && way;
    }
}
