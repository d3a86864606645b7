package io.github.erpsyncdesk.keys;

/** What an entry of the grid is. Only KEY entries are sent; DUPLICATE ones are sent once, by their first. */
public enum EntryState {
    KEY, DUPLICATE,
    /** Stands for several keys and waits to be expanded. */
    RANGE,
    /** A range that runs backwards or is larger than the cap. */
    BAD_RANGE,
    /** Could be one number with separators or several keys. */
    AMBIGUOUS,
    NOT_A_NUMBER, NOT_POSITIVE, TOO_LARGE, DECIMAL, LEADING_ZERO, GROUPED;

    /** Keeps the grid from being sent until somebody decides. */
    public boolean needsDecision() {
        return this != KEY && this != DUPLICATE;
    }
}
