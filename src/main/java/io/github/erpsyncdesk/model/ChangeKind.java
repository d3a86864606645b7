package io.github.erpsyncdesk.model;

/** What the server says was done to a record; also the order in which it lists them. */
public enum ChangeKind {
    ADDED(0), UPDATED(1), DELETED(2);

    private static final ChangeKind[] BY_CODE = {ADDED, UPDATED, DELETED};

    private final byte code;

    ChangeKind(int code) {
        this.code = (byte) code;
    }

    /** The kind's code in columns and in the journal, so it never changes. */
    public byte code() {
        return code;
    }

    /** The kind of that code. */
    public static ChangeKind of(int code) {
        return BY_CODE[code];
    }
}
