package io.github.erpsyncdesk.result;

/**
 * A line of the results list.
 *
 * @param table the record's table; blank for a key
 * @param id the record's id, or the internal key id
 * @param batch the batch whose answer told it; 0 for a key
 */
public record ResultLine(ResultKind kind, String table, int id, int batch) {}
