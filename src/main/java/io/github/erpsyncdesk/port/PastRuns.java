package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Unsettled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the {@link Journal} holds, to be read, noted on and cleaned up. Needs no server. Blocks. */
public interface PastRuns {

    /** Ends runs that were cut off before this program began; each is told once, when it is found. */
    List<CutOffRun> cutOff() throws JournalFailed;

    /** The newest first, at most so many. */
    List<RunHead> runs(int most) throws JournalFailed;

    /**
     * Runs that reported a change of this record, the newest first.
     *
     * @param table blank for any table
     */
    List<RunHead> runsTouching(String table, int recordId) throws JournalFailed;

    /** The numbers of runs one of whose records was called something that contains this text, whatever its case. */
    Set<Long> runsNaming(String text) throws JournalFailed;

    /** Why this program can write no run, such as because another one keeps the journal; empty where it can. */
    Optional<Notice> readOnly() throws JournalFailed;

    /** A run as on the day. */
    RunRecord open(long run) throws JournalFailed;

    /** Keys that were sent to this server without an answer and are neither settled nor dismissed since. */
    Unsettled unsettled(ServerIdentity server) throws JournalFailed;

    /**
     * Somebody has looked: what this run left without an answer is no longer asked about.
     *
     * @throws JournalFailed also where this run left nothing, or was never recorded
     */
    void dismiss(long run) throws JournalFailed;

    /** What is to be said at every start until it is acknowledged, such as a damaged journal. Opens nothing. */
    List<Notice> notices();

    /** The notices so far have been read. */
    void acknowledge() throws JournalFailed;

    /** What people write about a run; blank for nothing. */
    void note(long run, String text) throws JournalFailed;

    /** A pinned run is not deleted by age. */
    void pin(long run, boolean pinned) throws JournalFailed;

    /** Takes an ended run away for good, unless something of it is unsettled. */
    void delete(long run) throws JournalFailed;

    /**
     * Takes ended runs away that started before this moment, are not pinned and left nothing unsettled.
     *
     * @return how many
     */
    int deleteBefore(Instant moment) throws JournalFailed;
}
