package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import java.time.Duration;
import java.time.Instant;

/**
 * The truth about runs, written ahead of the wire: a batch's intent is on disk before its first byte is sent, its
 * outcome right after. An intent without an outcome is unknown. Every write but {@link #sent} has reached the disk when
 * its method returns. Blocks. What was written is read by {@link PastRuns}.
 */
public interface Journal {

    /** Writes down what was confirmed. @return the run's number */
    long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed;

    /** Writes down that this batch is about to be sent. Where this fails, it must not be sent. */
    void intend(long run, Batch batch) throws JournalFailed;

    /**
     * Notes that the batch is being handed to the network. Outlives the program but perhaps not the power, and may fail
     * without a word: the intent alone makes the batch unknown, this only tells people more.
     */
    void sent(long run, Batch batch);

    /** Writes down what became of a batch, with every changed record. */
    void ended(long run, BatchOutcome outcome) throws JournalFailed;

    /** The run is over. */
    void close(long run, Duration took) throws JournalFailed;

    /**
     * Writes down what is known of the records of the run's keys, for people who look at it later. Also after its end.
     */
    void describe(long run, KnownRecords records) throws JournalFailed;
}
