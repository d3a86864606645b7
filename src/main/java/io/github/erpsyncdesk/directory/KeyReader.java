package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Asks until an answer is complete: a server may give less than a whole page, so what is missing is asked for again
 * until nothing more comes.
 */
final class KeyReader {
    private final Directory directory;
    private final Session session;
    private final AtomicInteger longest = new AtomicInteger();

    KeyReader(Directory directory, Session session) {
        this.directory = directory;
        this.session = session;
    }

    private interface Asked<T> {
        List<T> ask(Collection<Integer> missing) throws CallFailed;
    }

    private static <T> List<T> untilComplete(Collection<Integer> asked, Function<T, Integer> number, Asked<T> question)
            throws CallFailed {
        List<T> found = new ArrayList<>();
        Set<Integer> missing = new HashSet<>(asked);
        while (!missing.isEmpty()) {
            List<T> more = question.ask(missing);
            found.addAll(more);
            int before = missing.size();
            more.forEach(row -> missing.remove(number.apply(row)));
            if (missing.size() == before) {
                break;
            }
        }
        return found;
    }

    List<InternalKey> keys(Collection<Integer> ids, Reading reading) throws CallFailed {
        return untilComplete(ids, InternalKey::id,
                missing -> reading.call(call -> directory.keys(session, missing, call)));
    }

    List<InternalKey> keysOf(RecordType type, Collection<Integer> recordIds, Reading reading) throws CallFailed {
        return untilComplete(recordIds, (InternalKey key) -> key.record().id(),
                missing -> reading.call(call -> directory.keysOf(session, type, missing, call)));
    }

    List<RecordName> names(RecordType type, Collection<Integer> recordIds, Reading reading) throws CallFailed {
        return untilComplete(recordIds, (RecordName name) -> name.record().id(),
                missing -> reading.call(call -> directory.names(session, type, missing, call)));
    }

    /** @param most stops once there are so many */
    List<LinkedKey> links(LinkQuery query, int most, Reading reading) throws CallFailed {
        List<LinkedKey> found = new ArrayList<>();
        LinkQuery next = query;
        while (found.size() < most) {
            LinkQuery asked = next;
            List<LinkedKey> page = reading.call(call -> directory.links(session, asked, call));
            found.addAll(page);
            if (ended(page.size())) {
                break;
            }
            next = query.behind(page.getLast().row());
        }
        return found;
    }

    /** @param type null for all types */
    List<InternalKey> keysAfter(RecordType type, int most, Reading reading) throws CallFailed {
        List<InternalKey> found = new ArrayList<>();
        while (found.size() < most) {
            int after = found.isEmpty() ? 0 : found.getLast().id();
            List<InternalKey> page = reading.call(call -> directory.keysAfter(session, type, after, call));
            found.addAll(page);
            if (ended(page.size())) {
                break;
            }
        }
        return found;
    }

    /** A page shorter than one that came before is the last; the longest so far may be all that this server gives. */
    private boolean ended(int size) {
        return size == 0 || size < longest.getAndAccumulate(size, Math::max);
    }
}
