package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.CellKind;

/** What an entry of the grid is. Only KEY entries are sent; DUPLICATE ones are sent once, by their first. */
public enum EntryState {
    KEY(0), DUPLICATE(1),
    /** Stands for several keys and waits to be expanded. */
    RANGE(2),
    /** A range that runs backwards or is larger than the cap. */
    BAD_RANGE(3),
    /** Could be one number with separators or several keys. */
    AMBIGUOUS(4),
    NOT_A_NUMBER(5), NOT_POSITIVE(6), TOO_LARGE(7), DECIMAL(8), LEADING_ZERO(9), HIDDEN_CHARACTER(10),
    /** What a cell of a workbook is instead of a whole number. */
    DATE(11), PERCENT(12), FRACTION(13), SCALED(14), ERROR(15), BOOLEAN(16), NO_VALUE(17), TOTAL(18);

    private final byte code;

    EntryState(int code) {
        this.code = (byte) code;
    }

    /** The state's place among {@link #values()}, in which the grid's columns hold it. */
    byte code() {
        return code;
    }

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
