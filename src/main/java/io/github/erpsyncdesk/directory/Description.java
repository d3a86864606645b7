package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Reads names and ERP keys of some records while something else goes on. */
public final class Description {
    private final Reading reading;
    private final FutureTask<Void> task;
    private volatile List<KnownRecord> records;

    Description(RecordDirectory directory, Supplier<List<KnownRecord>> known, Reading reading, Executor threads) {
        this.reading = reading;
        records = List.of();
        task = new FutureTask<>(() -> {
            records = known.get();
            records = directory.withNames(records, reading).rows();
            records = directory.withLinks(records, reading).rows();
            return null;
        });
        threads.execute(task);
    }

    /** What is known, after waiting for the rest no longer than this; then no more is read. */
    public KnownRecords await(Duration most) {
        try {
            task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.stop();
        } catch (InterruptedException e) {
            reading.stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return KnownRecords.of(records);
    }
}
