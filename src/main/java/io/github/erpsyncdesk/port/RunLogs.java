package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import java.util.Optional;

/** What is kept of a server's sync log beside runs. Blocks. */
public interface RunLogs {

    /** Notes how far the log is: called once before the first request of a run and once after its last. */
    void mark(long run, int last) throws JournalFailed;

    /** Empty where it was not noted. */
    Optional<LogSpan> span(long run) throws JournalFailed;

    /** Keeps this in the place of an earlier reading. */
    void keep(RunLog log) throws JournalFailed;

    /** The last reading; empty where nobody has read. */
    Optional<RunLog> log(long run) throws JournalFailed;
}
