package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every look-up with its size, how it ended and how long it took; never a name or an ERP key. */
public final class LoggedDirectory implements Directory {
    private final Directory directory;
    private final EventLog log;

    public LoggedDirectory(Directory directory, EventLog log) {
        this.directory = directory;
        this.log = log;
    }

    private interface Asked<T> {
        List<T> ask() throws CallFailed;
    }

    private <T> List<T> logged(String what, Session session, Asked<T> asked) throws CallFailed {
        long start = System.nanoTime();
        String how = "broke off";
        try {
            List<T> rows = asked.ask();
            how = rows.size() + " rows";
            return rows;
        } catch (CallFailed e) {
            how = "failed " + e.failure().code();
            throw e;
        } finally {
            log.say("look-up of " + what + " at " + session.address().host() + ": " + how + ", "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        }
    }

    @Override
    public List<InternalKey> keys(Session session, Collection<Integer> ids, Call call) throws CallFailed {
        return logged(ids.size() + " keys", session, () -> directory.keys(session, ids, call));
    }

    @Override
    public List<InternalKey> keysAfter(Session session, RecordType type, int after, Call call) throws CallFailed {
        return logged("all keys after " + after, session, () -> directory.keysAfter(session, type, after, call));
    }

    @Override
    public List<InternalKey> keysOf(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        return logged("keys of " + recordIds.size() + " " + type, session,
                () -> directory.keysOf(session, type, recordIds, call));
    }

    @Override
    public List<LinkedKey> links(Session session, LinkQuery query, Call call) throws CallFailed {
        return logged("ERP keys", session, () -> directory.links(session, query, call));
    }

    @Override
    public List<RecordName> names(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed {
        return logged("names of " + recordIds.size() + " " + type, session,
                () -> directory.names(session, type, recordIds, call));
    }

    @Override
    public List<RecordName> search(Session session, RecordType type, String name, int most, Call call)
            throws CallFailed {
        return logged(type + " by name", session, () -> directory.search(session, type, name, most, call));
    }

    @Override
    public List<RecordName> companiesByNumber(Session session, String number, int most, Call call)
            throws CallFailed {
        return logged("companies by number", session,
                () -> directory.companiesByNumber(session, number, most, call));
    }
}
