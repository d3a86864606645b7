package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.KnownRecord;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * One record that a value leads to, or a value that leads to none.
 *
 * @param value as it was given; blank for what a search found
 * @param chosen whether it is to be added; only a record with a key can be
 */
record FoundRow(String value, Optional<KnownRecord> record, State state, BooleanProperty chosen) {

    enum State {
        /** The one record of its value. */
        FOUND,
        /** One of several that a search found. */
        HIT,
        /** One of several records of the same value. */
        AMBIGUOUS,
        /** Exists, but is not synchronised. */
        NO_KEY,
        /** A complete answer has no such record. */
        UNKNOWN,
        /** The answer is not complete. */
        NOT_ANSWERED,
        /** Nothing that can be asked for. */
        INVALID
    }

    FoundRow(String value, Optional<KnownRecord> record, State state) {
        this(value, record, state, new SimpleBooleanProperty(state == State.FOUND));
    }

    boolean canBeChosen() {
        return state == State.FOUND || state == State.HIT || state == State.AMBIGUOUS;
    }
}
