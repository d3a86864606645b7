package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Tables in memory: gives no more than {@link #page} rows at once, and remembers what it was asked. */
public final class FakeDirectory implements Directory {
    public final List<InternalKey> keys = new ArrayList<>();
    public final List<LinkedKey> links = new ArrayList<>();
    public final List<RecordName> names = new ArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile int page = PAGE;
    public volatile Failure keyFailure;
    public volatile Failure nameFailure;
    public volatile Runnable during = () -> {};

    public static Failure refused() {
        return new Failure.Reported(FailureCode.RIGHTS, Effect.NOTHING_CHANGED, List.of("no access"), "");
    }

    private <T> List<T> rows(String question, Failure failure, List<T> all, Predicate<T> fits) throws CallFailed {
        asked.add(question);
        during.run();
        if (failure != null) {
            throw new CallFailed(failure);
        }
        return all.stream().filter(fits).limit(page).toList();
    }

    @Override
    public List<InternalKey> keys(Session session, Collection<Integer> ids, Call call) throws CallFailed {
        return rows("keys " + ids.size(), keyFailure, keys, key -> ids.contains(key.id()));
    }

    @Override
    public List<InternalKey> keysAfter(Session session, RecordType type, int after, Call call) throws CallFailed {
        return rows("keys after " + after, keyFailure, keys,
                key -> key.id() > after && (type == null || key.record().tableId() == type.tableId()));
    }

    @Override
    public List<InternalKey> keysOf(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        return rows("keys of " + recordIds.size(), keyFailure, keys,
                key -> key.record().tableId() == type.tableId() && recordIds.contains(key.record().id()));
    }

    @Override
    public List<LinkedKey> links(Session session, LinkQuery query, Call call) throws CallFailed {
        return rows("links after " + query.after(), keyFailure, links, linked -> linked.row() > query.after()
                && (query.keys().isEmpty() || query.keys().contains(linked.key().id()))
                && (query.connection() == 0 || query.connection() == linked.link().connection())
                && (query.actor() == null || query.actor() == linked.link().actor())
                && (query.erpKeys().isEmpty() || query.erpKeys().stream()
                        .anyMatch(erpKey -> erpKey.equalsIgnoreCase(linked.link().erpKey()))));
    }

    @Override
    public List<RecordName> names(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        return rows("names " + type + " " + recordIds.size(), nameFailure, names,
                name -> name.record().tableId() == type.tableId() && recordIds.contains(name.record().id()));
    }

    @Override
    public List<RecordName> search(Session session, RecordType type, String name, int most, Call call)
            throws CallFailed {
        return rows("search " + type, nameFailure, names,
                found -> found.record().tableId() == type.tableId() && found.name().contains(name));
    }

    @Override
    public List<RecordName> companiesByNumber(Session session, String number, int most, Call call)
            throws CallFailed {
        return rows("number", nameFailure, List.of(), name -> true);
    }
}
