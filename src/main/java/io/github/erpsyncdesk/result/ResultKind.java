package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.ChangeKind;

/** What a line of the results says: a record the server changed, or a key of which something must be said. */
public enum ResultKind {
    ADDED, UPDATED, DELETED, UNKNOWN, FAILED, NOT_SENT, CONFIRMED_WITH_WARNING, NOT_REPORTED;

    static ResultKind of(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> ADDED;
            case UPDATED -> UPDATED;
            case DELETED -> DELETED;
        };
    }

    public boolean isChange() {
        return compareTo(DELETED) <= 0;
    }
}
