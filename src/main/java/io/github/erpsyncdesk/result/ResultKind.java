package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.ChangeKind;

/** What a line of the results says: a record the server changed, or a key of which something must be said. */
public enum ResultKind {
    ADDED(0), UPDATED(1), DELETED(2), UNKNOWN(3), FAILED(4), NOT_SENT(5), CONFIRMED_WITH_WARNING(6), NOT_REPORTED(7);

    private static final ResultKind[] BY_CODE = {ADDED, UPDATED, DELETED, UNKNOWN, FAILED, NOT_SENT,
            CONFIRMED_WITH_WARNING, NOT_REPORTED};

    private final byte code;

    ResultKind(int code) {
        this.code = (byte) code;
    }

    /** The kind's code in columns; also the order by which lines are sorted. */
    byte code() {
        return code;
    }

    static ResultKind of(int code) {
        return BY_CODE[code];
    }

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
