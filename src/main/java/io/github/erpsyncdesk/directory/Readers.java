package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.port.CallFailed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads pieces beside each other: the calling thread and at most {@link #HELPERS} others. The first failure ends it;
 * what was read until then is kept.
 */
final class Readers {
    /** Below the number of calls that the adapter makes at once, so that one is left for what somebody waits for. */
    static final int HELPERS = 2;

    private final Executor threads;

    Readers(Executor threads) {
        this.threads = threads;
    }

    interface Reader<P, T> {
        Collection<T> read(P piece) throws CallFailed;
    }

    <P, T> Part<T> all(List<P> pieces, Reader<P, T> reader) {
        List<T> rows = new ArrayList<>();
        AtomicReference<Failure> trouble = new AtomicReference<>();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces.size() && trouble.get() == null; piece = next
                    .getAndIncrement()) {
                try {
                    Collection<T> read = reader.read(pieces.get(piece));
                    synchronized (rows) {
                        rows.addAll(read);
                    }
                } catch (CallFailed e) {
                    trouble.compareAndSet(null, e.failure());
                }
            }
        };
        List<FutureTask<Void>> helpers = new ArrayList<>();
        for (int helper = 1; helper < pieces.size() && helper <= HELPERS; helper++) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            helpers.add(task);
            threads.execute(task);
        }
        work.run();
        helpers.forEach(Readers::await);
        return new Part<>(rows, Optional.ofNullable(trouble.get()));
    }

    /** Each call has a deadline, so this ends; an interrupt is kept for whoever called. */
    private static void await(FutureTask<Void> helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pieces of at most so many. */
    static <T> List<List<T>> pieces(Collection<T> all, int most) {
        List<T> list = List.copyOf(all);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < list.size(); from += most) {
            pieces.add(list.subList(from, Math.min(list.size(), from + most)));
        }
        return pieces;
    }
}
