package io.github.erpsyncdesk.importer;

/** What a cell of a workbook is where its text alone does not say it. All but TEXT are no whole numbers. */
public enum CellKind {
    /** A text, or a number without a format that makes something else of it. */
    TEXT,
    DATE, PERCENT, FRACTION,
    /** A number that is shown as another one, such as thousands. */
    SCALED,
    ERROR, BOOLEAN,
    /** A formula that was never calculated. */
    NO_VALUE,
    /** A formula that sums or counts others. */
    TOTAL
}
