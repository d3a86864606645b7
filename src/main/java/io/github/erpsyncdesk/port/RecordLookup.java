package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one session's server knows of keys. Blocks; any thread may call. Nothing is changed by asking. */
public interface RecordLookup {

    /**
     * An answer about some keys.
     *
     * @param trouble why the answer is not complete; only a complete one says of a missing key that it is unknown
     */
    record Answer(List<KnownRecord> records, Optional<Notice> trouble) {
        public Answer {
            records = List.copyOf(records);
        }
    }

    /**
     * The records of these keys.
     *
     * @param described with names and ERP keys, as far as they can be read
     */
    Answer look(List<Integer> keys, boolean described);

    /**
     * The same with the links of each record.
     *
     * @return with trouble where links cannot be read
     */
    Answer linked(List<Integer> keys);

    /** The keys of companies of these ids, by id, as far as there are any. */
    Map<Integer, Integer> keysOfContacts(List<Integer> ids);
}
