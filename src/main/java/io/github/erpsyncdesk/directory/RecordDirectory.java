package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerAbilities;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The records of one session: looks them up in parallel, remembers them for a while, and finds out what the server can
 * do. Every method blocks; any thread may call.
 */
public final class RecordDirectory {
    private final Directory directory;
    private final Session session;
    private final Executor threads;
    private final Readers readers;
    private final KeyReader reader;
    private final RecordCache cache;
    private final FoundAbilities abilities = new FoundAbilities();

    /** @param threads for calls beside each other */
    public RecordDirectory(Directory directory, Session session, Executor threads, Clock clock) {
        this.directory = directory;
        this.session = session;
        this.threads = threads;
        readers = new Readers(threads);
        reader = new KeyReader(directory, session);
        cache = new RecordCache(clock);
    }

    public ServerAbilities abilities() {
        return abilities.found();
    }

    /** Asks for one key and one name, so that the abilities are known; whether these exist does not matter. */
    public ServerAbilities probe(Reading reading) {
        abilities.keys(readers.all(List.of(1), key -> reader.keys(List.of(key), reading)));
        abilities.names(readers.all(List.of(1), id -> reader.names(RecordType.COMPANY, List.of(id), reading)));
        return abilities.found();
    }

    /**
     * The records of these keys; those that a complete answer lacks do not exist. Names and ERP keys may be missing.
     */
    public Part<KnownRecord> keys(Collection<Integer> ids, Reading reading) {
        List<Integer> unknown = cache.missing(ids);
        Part<InternalKey> read = unless(unknown, () -> readers.all(Readers.pieces(unknown, Directory.PAGE),
                piece -> {
                    List<InternalKey> found = reader.keys(piece, reading);
                    cache.keep(piece, found);
                    return found;
                }));
        return new Part<>(cache.known(ids), read.trouble());
    }

    private interface Asked {
        Part<InternalKey> ask();
    }

    /** What needs no question gets none, and what was refused before is not asked again. */
    private Part<InternalKey> unless(Collection<?> wanted, Asked asked) {
        if (wanted.isEmpty()) {
            return new Part<>(List.of(), Optional.empty());
        }
        Optional<Failure> refused = abilities.refusal();
        return refused.isPresent() ? new Part<>(List.of(), refused) : abilities.keys(asked.ask());
    }

    /** The keys of these records; those that a complete answer lacks are not synchronised. */
    public Part<KnownRecord> records(RecordType type, Collection<Integer> recordIds, Reading reading) {
        Part<InternalKey> read = unless(recordIds,
                () -> readers.all(Readers.pieces(recordIds, Directory.PAGE), piece -> reader.keysOf(type, piece,
                        reading)));
        return new Part<>(read.rows().stream().map(KnownRecord::new).toList(), read.trouble());
    }

    /**
     * The keys of these ERP keys, compared as text.
     *
     * @param connection 0 for all connections
     * @param actor null for all types of actors
     */
    public Part<LinkedKey> erpKeys(int connection, @Nullable ActorType actor, Collection<String> erpKeys,
            Reading reading) {
        Set<String> exact = Set.copyOf(erpKeys);
        return abilities.keys(readers.all(Readers.pieces(exact, Directory.PAGE),
                piece -> reader.links(LinkQuery.ofErpKeys(connection, actor, piece), Integer.MAX_VALUE, reading)
                        .stream().filter(linked -> exact.contains(linked.link().erpKey())).toList()));
    }

    /**
     * The records of these, with what they are in each ERP system.
     *
     * @return complete where every link of them is known; else they are unchanged
     */
    public Part<KnownRecord> withLinks(Collection<KnownRecord> records, Reading reading) {
        List<Integer> keys = records.stream().map(KnownRecord::key).filter(key -> key > 0).toList();
        Part<LinkedKey> read = readers.all(Readers.pieces(keys, Directory.PAGE),
                piece -> reader.links(LinkQuery.ofKeys(piece), Integer.MAX_VALUE, reading));
        return new Part<>(read.complete() ? Joining.links(records, read.rows()) : List.copyOf(records), read.trouble());
    }

    /** The same records with their names, as far as those could be read. */
    public Part<KnownRecord> withNames(Collection<KnownRecord> records, Reading reading) {
        List<Joining.Wanted> wanted = Joining.wanted(records);
        Part<RecordName> read = readers.all(wanted,
                piece -> reader.names(piece.type(), piece.recordIds(), reading));
        if (!wanted.isEmpty()) {
            abilities.names(read);
        }
        List<KnownRecord> named = Joining.names(records, read.rows());
        cache.describe(named);
        return new Part<>(named, read.trouble());
    }

    /** Begins to read names and ERP keys of these records, and returns at once. */
    public Description describe(List<KnownRecord> records, Reading reading) {
        return new Description(this, () -> records, reading, threads);
    }

    /** The same for records of a run, which have to be found first. */
    public Description describeRun(Scope scope, Reading reading) {
        return new Description(this, () -> recordsOf(scope, reading), reading, threads);
    }

    private List<KnownRecord> recordsOf(Scope scope, Reading reading) {
        return switch (scope) {
            case Scope.Keys(KeyList keys) -> keys(keys.stream().boxed().toList(), reading).rows();
            case Scope.External(SyncSource source, ExternalKeys keys) -> Joining.links(List.of(),
                    erpKeys(source.id(), keys.actor(), keys.keys(), reading).rows());
            case Scope.Everything everything -> List.of();
        };
    }

    /** @param type null for all types */
    public Part<KnownRecord> linkedTo(int connection, RecordType type, int most, Reading reading) {
        Part<LinkedKey> read = abilities.keys(readers.all(List.of(LinkQuery.ofConnection(connection, type)),
                query -> reader.links(query, most, reading)));
        return new Part<>(Joining.links(List.of(), read.rows()), read.trouble());
    }

    /** @param type null for all types */
    public Part<KnownRecord> synchronised(RecordType type, int most, Reading reading) {
        Part<InternalKey> read = abilities
                .keys(readers.all(List.of(most), atMost -> reader.keysAfter(type, atMost, reading)));
        return new Part<>(read.rows().stream().map(KnownRecord::new).toList(), read.trouble());
    }

    /** Records whose name contains this text, with their keys; those without a key are not synchronised. */
    public Part<KnownRecord> search(Collection<RecordType> types, String text, int most, Reading reading) {
        List<RecordType> named = types.stream().filter(type -> type != RecordType.ASSOCIATE).toList();
        Part<RecordName> read = abilities.names(readers.all(named,
                type -> reading.call(call -> directory.search(session, type, text, most, call))));
        return withKeys(read, reading);
    }

    /** Records of these ids that exist, synchronised or not; without their names where those cannot be read. */
    public Part<KnownRecord> existing(RecordType type, Collection<Integer> recordIds, Reading reading) {
        Part<KnownRecord> keys = records(type, recordIds, reading);
        if (type == RecordType.ASSOCIATE) {
            return keys;
        }
        Part<RecordName> names = abilities.names(readers.all(Readers.pieces(recordIds, Directory.PAGE),
                piece -> reader.names(type, piece, reading)));
        Map<RecordRef, KnownRecord> all = new LinkedHashMap<>();
        Joining.keys(names.rows(), keys.rows()).forEach(record -> all.put(record.record(), record));
        keys.rows().forEach(record -> all.putIfAbsent(record.record(), record));
        return new Part<>(List.copyOf(all.values()), keys.trouble());
    }

    /** Companies of this company number. */
    public Part<KnownRecord> companies(String number, int most, Reading reading) {
        return withKeys(readers.all(List.of(number),
                one -> reading.call(call -> directory.companiesByNumber(session, one, most, call))), reading);
    }

    private Part<KnownRecord> withKeys(Part<RecordName> names, Reading reading) {
        List<KnownRecord> keys = new ArrayList<>();
        Optional<Failure> trouble = names.trouble();
        for (RecordType type : RecordType.values()) {
            List<Integer> ids = names.rows().stream().map(RecordName::record)
                    .filter(record -> record.tableId() == type.tableId()).map(record -> record.id()).toList();
            Part<KnownRecord> read = records(type, ids, reading);
            keys.addAll(read.rows());
            trouble = trouble.or(read::trouble);
        }
        return new Part<>(Joining.keys(names.rows(), keys), trouble);
    }
}
