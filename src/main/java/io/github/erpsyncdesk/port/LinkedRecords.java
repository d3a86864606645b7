package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import java.util.List;
import java.util.Optional;

/** Looks up the records of keys with all that comparing them needs. Blocks; any thread may call; changes nothing. */
public interface LinkedRecords {

    /**
     * Records with their names and every link.
     *
     * @param trouble why the answer is not complete; a complete one lacks only keys that do not exist
     */
    record Answer(List<KnownRecord> records, Optional<Failure> trouble) {
        public Answer {
            records = List.copyOf(records);
        }
    }

    /** @param call its deadline is that of the whole look-up, and ending it ends the look-up */
    Answer read(List<Integer> keys, Call call);
}
