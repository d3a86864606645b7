package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The truth about runs, written ahead of the wire: a batch's intent is on disk before its first byte is sent, its outcome right
 * after. An intent without an outcome is unknown. Every write has reached the disk when its method returns. Blocks.
 */
public interface Journal {

    /** Writes down what was confirmed. @return the run's number */
    long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed;

    /** Writes down that this batch is about to be sent. Where this fails, it must not be sent. */
    void intend(long run, Batch batch) throws JournalFailed;

    /** Writes down what became of a batch, with every changed record. */
    void ended(long run, BatchOutcome outcome) throws JournalFailed;

    /** The run is over. */
    void close(long run, Duration took) throws JournalFailed;

    /** Runs that were cut off before this journal was opened; each is told once, when it is found. */
    List<CutOffRun> cutOff() throws JournalFailed;

    /** The newest first, at most so many. */
    List<RunHead> runs(int most) throws JournalFailed;

    /**
     * Runs that reported a change of this record, the newest first.
     *
     * @param table blank for any table
     */
    List<RunHead> runsTouching(String table, int recordId) throws JournalFailed;

    /** A run as on the day. */
    RunRecord open(long run) throws JournalFailed;
}
