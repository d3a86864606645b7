package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Verification;
import java.util.Optional;

/** What was found when runs were looked at again, kept beside them. Blocks. */
public interface Verifications {

    /** Keeps this in the place of an earlier one. Keys that are equal are no longer unsettled by that run. */
    void keep(Verification verification) throws JournalFailed;

    /** The last one; empty where nobody has looked. */
    Optional<Verification> verification(long run) throws JournalFailed;
}
