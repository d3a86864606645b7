package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.Optional;

/** Values from before runs in the same file as the runs, under the lock of their journal. */
final class StoredBefore implements BeforeImages {
    private final Object lock;
    private final JournalAccess access;

    StoredBefore(Object lock, JournalAccess access) {
        this.lock = lock;
        this.access = access;
    }

    @Override
    public void keep(long run, PlannedChanges found) throws JournalFailed {
        synchronized (lock) {
            access.writing(open -> new BeforeRows(open.connection()).write(run, found));
        }
    }

    @Override
    public Optional<PlannedChanges> before(long run) throws JournalFailed {
        synchronized (lock) {
            return access.reading(open -> new BeforeRows(open.connection()).of(run));
        }
    }
}
