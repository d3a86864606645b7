package io.github.erpsyncdesk.keys;

/** An entry and its row in the whole grid, also when only some are shown. */
public record KeyLine(int row, KeyEntry entry) {}
