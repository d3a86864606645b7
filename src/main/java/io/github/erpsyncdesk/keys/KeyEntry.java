package io.github.erpsyncdesk.keys;

/**
 * One line of the grid.
 *
 * @param text as it was typed or pasted
 * @param number the id, for KEY and DUPLICATE; the number of keys, for RANGE; else 0
 */
public record KeyEntry(String text, EntryState state, int number) {}
