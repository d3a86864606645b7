package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunLogs;
import java.util.Optional;

/** What is kept of sync logs in the same file as the runs, under the lock of their journal. */
final class StoredLogs implements RunLogs {
    private final Object lock;
    private final JournalAccess access;

    StoredLogs(Object lock, JournalAccess access) {
        this.lock = lock;
        this.access = access;
    }

    @Override
    public void mark(long run, int last) throws JournalFailed {
        synchronized (lock) {
            access.writing(open -> new LogRows(open.connection()).mark(run, last));
        }
    }

    @Override
    public Optional<LogSpan> span(long run) throws JournalFailed {
        synchronized (lock) {
            return access.reading(open -> new LogRows(open.connection()).span(run));
        }
    }

    @Override
    public void keep(RunLog log) throws JournalFailed {
        synchronized (lock) {
            access.writing(open -> new LogRows(open.connection()).write(log));
        }
    }

    @Override
    public Optional<RunLog> log(long run) throws JournalFailed {
        synchronized (lock) {
            return access.reading(open -> new LogRows(open.connection()).of(run));
        }
    }
}
