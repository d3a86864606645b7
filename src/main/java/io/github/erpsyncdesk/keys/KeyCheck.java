package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.RecordLookup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks in the background whether the server knows the keys that would be sent, and as linked to the source. Another
 * list or source begins anew; what a server does not answer is not held against a key.
 */
public final class KeyCheck {
    /** A longer list is checked as far as this: a look-up takes a second for some thousand keys. */
    static final int MOST = 100_000;
    private static final int PIECE = 1_000;
    /** With so many, the list is another one than somebody meant; nothing more is asked. */
    private static final int MOST_FINDINGS = 10_000;

    private final Background background;
    private final ObjectProperty<Optional<KeyList>> keys = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable SyncSource> source = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<KeyFindings> findings = new ReadOnlyObjectWrapper<>(KeyFindings.NONE);
    private @Nullable RecordLookup lookup;
    private int check;

    public KeyCheck(Background background) {
        this.background = background;
        keys.addListener(all -> start());
        source.addListener(all -> start());
    }

    /** From now on this server is asked; none after logging out. */
    public void open(@Nullable RecordLookup server) {
        lookup = server;
        start();
    }

    private void start() {
        int mine = ++check;
        findings.set(KeyFindings.NONE);
        RecordLookup server = lookup;
        keys.get().ifPresent(list -> {
            if (server != null) {
                go(new Work(mine, server, list, source.get()), 0);
            }
        });
    }

    private record Work(int number, RecordLookup server, KeyList keys, @Nullable SyncSource source) {

        private List<Integer> piece(int from) {
            int end = Math.min(Math.min(keys.size(), MOST), from + PIECE);
            return from >= end ? List.of() : keys.slice(from, end).stream().boxed().toList();
        }

        /** Empty where the server has no complete answer. */
        private Optional<KeyFindings> find(List<Integer> piece) {
            RecordLookup.Answer answer = server.look(piece, false);
            if (answer.trouble().isPresent()) {
                return Optional.empty();
            }
            Set<Integer> known = answer.records().stream().map(KnownRecord::key).collect(Collectors.toSet());
            Set<Integer> unknown = new HashSet<>(piece);
            unknown.removeAll(known);
            Set<Integer> elsewhere = source != null && !source.isCrm() ? elsewhere(List.copyOf(known), source)
                    : Set.of();
            return Optional.of(new KeyFindings(unknown, elsewhere, Map.of(), false));
        }

        private Set<Integer> elsewhere(List<Integer> known, SyncSource from) {
            RecordLookup.Answer answer = server.linked(known);
            return answer.trouble().isPresent() ? Set.of()
                    : answer.records().stream().filter(record -> !record.isLinkedTo(from.id()))
                            .map(KnownRecord::key).collect(Collectors.toSet());
        }
    }

    private void go(Work work, int from) {
        List<Integer> piece = work.piece(from);
        if (piece.isEmpty() || findings.get().count() > MOST_FINDINGS) {
            askForContacts(work);
            return;
        }
        background.submit(() -> work.find(piece), found -> {
            if (work.number() == check && found.isPresent()) {
                add(found.get());
                go(work, from + PIECE);
            }
        }, e -> {
            // what cannot be asked is not held against the list
        });
    }

    private void add(KeyFindings more) {
        if (more.count() > 0) {
            KeyFindings before = findings.get();
            findings.set(new KeyFindings(together(before.unknown(), more.unknown()),
                    together(before.elsewhere(), more.elsewhere()), Map.of(), false));
        }
    }

    private static Set<Integer> together(Set<Integer> some, Set<Integer> more) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private void askForContacts(Work work) {
        List<Integer> unknown = new ArrayList<>(findings.get().unknown());
        if (unknown.isEmpty() || unknown.size() > PIECE) {
            return;
        }
        background.submit(() -> work.server().keysOfContacts(unknown), found -> {
            if (work.number() == check) {
                findings.set(findings.get().withContacts(found));
            }
        }, e -> {
            // only an offer is lost
        });
    }

    /** A person decides that the keys found so far are sent anyway. */
    public void keep() {
        findings.set(findings.get().keep());
    }

    /** What would be sent. */
    public ObjectProperty<Optional<KeyList>> keys() {
        return keys;
    }

    /** Null while none is chosen. */
    public ObjectProperty<@Nullable SyncSource> source() {
        return source;
    }

    public ReadOnlyObjectProperty<KeyFindings> findings() {
        return findings.getReadOnlyProperty();
    }
}
