package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.plan.RecordPreview.Target;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;

/** Reads both sides of records, several at once, and computes what a resync would change. Changes nothing. */
public final class PreviewService {
    /** Calls beside each other. */
    private static final int PARALLEL = 4;

    private final FieldValues values;
    private final Executor threads;

    public PreviewService(FieldValues values, Executor threads) {
        this.values = values;
        this.threads = threads;
    }

    /**
     * Blocks until all is read or stopped; what was not read by then is unread.
     *
     * @param progress takes the number of records done, on any thread
     */
    public Preview read(Session session, PreviewRequest request, Reads reads, IntConsumer progress) {
        int size = request.records().size();
        AtomicReferenceArray<RecordPreview> done = new AtomicReferenceArray<>(size);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        Runnable work = () -> {
            for (int at = next.getAndIncrement(); at < size; at = next.getAndIncrement()) {
                done.set(at, one(session, request, request.records().get(at), reads));
                progress.accept(finished.incrementAndGet());
            }
        };
        List<CompletableFuture<Void>> helpers = new ArrayList<>();
        for (int helper = 1; helper < Math.min(PARALLEL, size); helper++) {
            helpers.add(CompletableFuture.runAsync(work, threads));
        }
        work.run();
        helpers.forEach(CompletableFuture::join);
        List<RecordPreview> all = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            all.add(done.get(at));
        }
        return new Preview(all);
    }

    private interface Copy {
        List<FieldValue> read(Call call) throws CallFailed;
    }

    private RecordPreview one(Session session, PreviewRequest request, KnownRecord record, Reads reads) {
        int source = request.source().id();
        Copy crm = call -> values.ofCrm(session, record.record(), call);
        List<ErpLink> targets = request.targets(record);
        List<ErpLink> origin = record.links().stream().filter(link -> link.connection() == source).toList();
        if ((source == 0 && targets.isEmpty()) || (source != 0 && origin.isEmpty())) {
            return new RecordPreview(record, List.of(), List.of(), List.of());
        }
        try {
            List<FieldValue> from = reads.call(source,
                    source == 0 ? crm::read : call -> values.ofErp(session, origin.getFirst(), call));
            Found found = new Found(new Differences(request.source(), request.blanks(), from), reads);
            if (source != 0) {
                found.compare(0, crm);
            }
            targets.forEach(link -> found.compare(link.connection(), call -> values.ofErp(session, link, call)));
            return new RecordPreview(record, found.targets, found.changes, found.unread);
        } catch (CallFailed e) {
            return new RecordPreview(record, List.of(), List.of(),
                    List.of(new Unread(source, Optional.of(e.failure()))));
        }
    }

    /** What has been found of one record so far. */
    private static final class Found {
        private final Differences differences;
        private final Reads reads;
        private final List<FieldChange> changes = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();

        Found(Differences differences, Reads reads) {
            this.differences = differences;
            this.reads = reads;
        }

        void compare(int target, Copy copy) {
            Optional<Failure> why = Optional.empty();
            boolean whole = false;
            try {
                Differences.Compared with = differences.with(target, reads.call(target, copy::read));
                changes.addAll(with.changes());
                targets.add(new Target(target, with.equal(), with.oneWay()));
                whole = with.unclear().isEmpty();
            } catch (CallFailed e) {
                why = Optional.of(e.failure());
            }
            if (!whole) {
                unread.add(new Unread(target, why));
            }
        }
    }
}
