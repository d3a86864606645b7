package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import java.util.function.Supplier;

/** Finds out beside a run what its keys' records are called. */
public interface KeyNames {
    /** Nothing is known of any key. */
    KeyNames NONE = (session, scope) -> () -> KnownRecords.NONE;

    /**
     * Begins and returns at once; what is known is asked for when the run is over, and is not worth a long wait then.
     */
    Supplier<KnownRecords> begin(Session session, Scope scope);
}
