package io.github.erpsyncdesk.plan;

/** What a preview says of a field, or of a whole record. */
public enum PreviewKind {
    /** A field gets another value. */
    CHANGES,
    /** A field loses its value. */
    BLANK,
    /** Nothing of the record would change. */
    SAME,
    /** A system's copy of the record could not be read, or not all of it. */
    UNREADABLE
}
