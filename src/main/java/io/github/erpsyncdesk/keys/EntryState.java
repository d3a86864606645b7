package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.CellKind;

/** What an entry of the grid is. Only KEY entries are sent; DUPLICATE ones are sent once, by their first. */
public enum EntryState {
    KEY, DUPLICATE,
    /** Stands for several keys and waits to be expanded. */
    RANGE,
    /** A range that runs backwards or is larger than the cap. */
    BAD_RANGE,
    /** Could be one number with separators or several keys. */
    AMBIGUOUS,
    NOT_A_NUMBER, NOT_POSITIVE, TOO_LARGE, DECIMAL, LEADING_ZERO, HIDDEN_CHARACTER,
    /** What a cell of a workbook is instead of a whole number. */
    DATE, PERCENT, FRACTION, SCALED, ERROR, BOOLEAN, NO_VALUE, TOTAL;

    /** Keeps the grid from being sent until somebody decides. */
    public boolean needsDecision() {
        return this != KEY && this != DUPLICATE;
    }

    /** The reason why a cell of that kind is no key. */
    static EntryState of(CellKind kind) {
        return switch (kind) {
            case TEXT -> throw new IllegalArgumentException("a text has its own reasons");
            case DATE -> DATE;
            case PERCENT -> PERCENT;
            case FRACTION -> FRACTION;
            case SCALED -> SCALED;
            case ERROR -> ERROR;
            case BOOLEAN -> BOOLEAN;
            case NO_VALUE -> NO_VALUE;
            case TOTAL -> TOTAL;
        };
    }
}
