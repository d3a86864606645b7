package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import io.github.erpsyncdesk.soap.query.ArchiveQuery;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import io.github.erpsyncdesk.soap.query.Restriction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The directory by the archive provider {@code Dynamic}, which reads the server's own tables, and {@code Simple…} for
 * names. Each row is held against the question: a server that ignores a restriction is not believed.
 */
final class ArchiveDirectory implements Directory {
    private static final String DYNAMIC = "Dynamic";
    private static final String KEY = "ErpInternalKey.erpinternalkey_id";
    private static final String KEY_TABLE = "ErpInternalKey.tableId";
    private static final String KEY_RECORD = "ErpInternalKey.recordId";
    private static final List<String> KEY_COLUMNS = List.of(KEY, KEY_TABLE, KEY_RECORD);
    private static final String LINK = "ErpExternalKey.erpexternalkey_id";
    private static final String LINK_KEY = "ErpExternalKey.ErpInternalKeyId";
    private static final String LINK_CONNECTION = "ErpExternalKey.ErpConnectionId";
    private static final String LINK_ERP_KEY = "ErpExternalKey.ErpKey";
    private static final String LINK_ACTOR = "ErpExternalKey.ActorType";
    private static final String LINK_TABLE = "ErpExternalKey:ErpInternalKeyId.tableId";
    private static final String LINK_RECORD = "ErpExternalKey:ErpInternalKeyId.recordId";
    private static final List<String> LINK_COLUMNS = List.of(LINK, LINK_KEY, LINK_CONNECTION, LINK_ERP_KEY, LINK_ACTOR,
            LINK_TABLE, LINK_RECORD);

    private final ArchiveAgent archive;

    ArchiveDirectory(ArchiveAgent archive) {
        this.archive = archive;
    }

    private interface Reading<T> {
        T of(ArchiveRow row);
    }

    private <T> List<T> read(Session session, ArchiveQuery query, Call call, Reading<T> reading, Predicate<T> fits)
            throws CallFailed {
        List<T> found = new ArrayList<>();
        for (ArchiveRow row : archive.rows(session, query, call)) {
            T read;
            try {
                read = reading.of(row);
            } catch (IllegalArgumentException e) {
                throw odd("a value is not a number");
            }
            if (!fits.test(read)) {
                throw odd("a row does not fit the question");
            }
            found.add(read);
        }
        return found;
    }

    private static CallFailed odd(String details) {
        return new CallFailed(new Failure.Unreadable(FailureCode.BAD_ANSWER, Effect.NOTHING_CHANGED,
                List.of(), details));
    }

    @Override
    public List<InternalKey> keys(Session session, Collection<Integer> ids, Call call) throws CallFailed {
        Set<Integer> asked = new HashSet<>(ids);
        return keyRows(session, Restriction.in(KEY, ids), call, key -> asked.contains(key.id()));
    }

    @Override
    public List<InternalKey> keysAfter(Session session, RecordType type, int after, Call call) throws CallFailed {
        Restriction behind = Restriction.greater(KEY, after);
        return ascending(keyRows(session,
                type == null ? behind : Restriction.equal(KEY_TABLE, type.tableId()).and(behind), call,
                key -> type == null || key.record().tableId() == type.tableId()), InternalKey::id, after);
    }

    @Override
    public List<InternalKey> keysOf(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        Set<Integer> asked = new HashSet<>(recordIds);
        return keyRows(session,
                Restriction.equal(KEY_TABLE, type.tableId()).and(Restriction.in(KEY_RECORD, recordIds)), call,
                key -> key.record().tableId() == type.tableId() && asked.contains(key.record().id()));
    }

    private List<InternalKey> keyRows(Session session, Restriction restriction, Call call, Predicate<InternalKey> fits)
            throws CallFailed {
        return read(session, new ArchiveQuery(DYNAMIC, KEY_COLUMNS, KEY, restriction, PAGE), call,
                row -> new InternalKey(row.number(0), new RecordRef(row.number(1), row.number(2))),
                key -> key.id() > 0 && fits.test(key));
    }

    @Override
    public List<LinkedKey> links(Session session, LinkQuery query, Call call) throws CallFailed {
        Set<Integer> keys = new HashSet<>(query.keys());
        Predicate<LinkedKey> fits = linked -> (keys.isEmpty() || keys.contains(linked.key().id()))
                && (query.connection() == 0 || query.connection() == linked.link().connection())
                && (query.type() == null || query.type().tableId() == linked.key().record().tableId())
                && (query.actor() == null || query.actor() == linked.link().actor());
        return ascending(read(session, new ArchiveQuery(DYNAMIC, LINK_COLUMNS, LINK, restriction(query), PAGE), call,
                ArchiveDirectory::linked, fits), LinkedKey::row, query.after());
    }

    private static LinkedKey linked(ArchiveRow row) {
        InternalKey key = new InternalKey(row.number(1), new RecordRef(row.number(5), row.number(6)));
        return new LinkedKey(row.number(0), key,
                new ErpLink(row.number(2), row.text(3), ActorType.of(row.number(4))));
    }

    private static Restriction restriction(LinkQuery query) {
        List<Restriction> parts = new ArrayList<>();
        if (!query.keys().isEmpty()) {
            parts.add(Restriction.in(LINK_KEY, query.keys()));
        }
        if (query.connection() != 0) {
            parts.add(Restriction.equal(LINK_CONNECTION, query.connection()));
        }
        if (query.type() != null) {
            parts.add(Restriction.equal(LINK_TABLE, query.type().tableId()));
        }
        if (query.actor() != null) {
            parts.add(Restriction.equal(LINK_ACTOR, query.actor().number()));
        }
        if (!query.erpKeys().isEmpty()) {
            parts.add(Restriction.inTexts(LINK_ERP_KEY, query.erpKeys()));
        }
        if (query.after() != 0 || parts.isEmpty()) {
            parts.add(Restriction.greater(LINK, query.after()));
        }
        return parts.stream().reduce(Restriction::and).orElseThrow();
    }

    private interface Numbered<T> {
        int of(T row);
    }

    /** What is read on behind the last row must come in order, or rows would be missed or read for ever. */
    private static <T> List<T> ascending(List<T> rows, Numbered<T> number, int after) throws CallFailed {
        int last = after;
        for (T row : rows) {
            if (number.of(row) <= last) {
                throw odd("rows are not in order");
            }
            last = number.of(row);
        }
        return rows;
    }

    @Override
    public List<RecordName> names(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        Set<Integer> asked = new HashSet<>(recordIds);
        NameProvider provider = NameProvider.of(type);
        return nameRows(session, type, Restriction.in(provider.idColumn(), recordIds), PAGE, call,
                name -> asked.contains(name.record().id()));
    }

    @Override
    public List<RecordName> search(Session session, RecordType type, String name, int most, Call call)
            throws CallFailed {
        return nameRows(session, type, Restriction.contains(NameProvider.of(type).nameColumn(), name), most, call,
                any -> true);
    }

    @Override
    public List<RecordName> companiesByNumber(Session session, String number, int most, Call call)
            throws CallFailed {
        return nameRows(session, RecordType.COMPANY, Restriction.is(NameProvider.NUMBER, number), most, call,
                any -> true);
    }

    private List<RecordName> nameRows(Session session, RecordType type, Restriction restriction, int most, Call call,
            Predicate<RecordName> fits) throws CallFailed {
        NameProvider provider = NameProvider.of(type);
        boolean company = type == RecordType.COMPANY;
        return read(session, new ArchiveQuery(provider.provider(), provider.columns(), "", restriction, most), call,
                row -> new RecordName(new RecordRef(type, row.number(0)), row.text(1), company ? row.text(2) : ""),
                fits);
    }
}
