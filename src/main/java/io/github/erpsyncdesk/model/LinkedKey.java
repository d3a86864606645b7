package io.github.erpsyncdesk.model;

/**
 * A row of the server's table of ERP keys, with the internal key it belongs to.
 *
 * @param row the row's own id, for reading on behind it
 */
public record LinkedKey(int row, InternalKey key, ErpLink link) {}
