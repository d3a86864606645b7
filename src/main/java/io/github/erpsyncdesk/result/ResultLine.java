package io.github.erpsyncdesk.result;

/**
 * A line of the results list.
 *
 * @param table the record's table; blank for a key
 * @param id the record's id, or the internal key id
 * @param batch the batch whose answer told it; 0 for a key
 * @param name of the record, or of the key's record; blank where it is not known
 */
public record ResultLine(ResultKind kind, String table, int id, int batch, String name) {

    /** A line of which no name is known. */
    public ResultLine(ResultKind kind, String table, int id, int batch) {
        this(kind, table, id, batch, "");
    }
}
