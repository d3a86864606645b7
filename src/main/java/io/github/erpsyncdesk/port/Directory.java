package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import java.util.Collection;
import java.util.List;

/**
 * The server's own tables of keys and records. Every method blocks, sends one request, changes nothing, gives at most
 * {@link #PAGE} rows (a server may give fewer than there are), and may be called by several threads at once. An answer
 * that does not fit the question is a {@link CallFailed}, never a wrong record.
 */
public interface Directory {
    int PAGE = 1_000;

    /** Those of these internal key ids that exist. */
    List<InternalKey> keys(Session session, Collection<Integer> ids, Call call) throws CallFailed;

    /**
     * Keys with an id larger than {@code after}, in the order of their ids.
     *
     * @param type null for all types
     */
    List<InternalKey> keysAfter(Session session, RecordType type, int after, Call call) throws CallFailed;

    /** The keys of these records, as far as they are synchronised. */
    List<InternalKey> keysOf(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed;

    /** Rows of the table of ERP keys behind {@link LinkQuery#after()}, in the order of their own ids. */
    List<LinkedKey> links(Session session, LinkQuery query, Call call) throws CallFailed;

    /** The names of these records, as far as they exist. */
    List<RecordName> names(Session session, RecordType type, Collection<Integer> recordIds, Call call)
            throws CallFailed;

    /** Records whose name contains this text; the server decides what is alike. */
    List<RecordName> search(Session session, RecordType type, String name, int most, Call call) throws CallFailed;

    /** Companies of this company number. */
    List<RecordName> companiesByNumber(Session session, String number, int most, Call call) throws CallFailed;
}
