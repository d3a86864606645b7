package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Reads names and ERP keys of some records while something else goes on. */
public final class Description {
    private final Reading reading;
    private final FutureTask<Void> task;
    private volatile List<KnownRecord> records;

    Description(RecordDirectory directory, List<KnownRecord> known, Reading reading, Executor threads) {
        this.reading = reading;
        records = known;
        task = new FutureTask<>(() -> {
            records = directory.withNames(records, reading).rows();
            records = directory.withLinks(records, reading).rows();
            return null;
        });
        threads.execute(task);
    }

    /** What is known now. Begins nothing, and waits for what is under way no longer than the look-up's own limit. */
    public KnownRecords await() {
        try {
            task.get();
        } catch (InterruptedException e) {
            reading.stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return KnownRecords.of(records);
    }
}
