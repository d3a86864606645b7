package io.github.erpsyncdesk.result;

/**
 * A line of the results list.
 *
 * @param table the record's table; blank for a key
 * @param id the record's id, or the internal key id; 0 for an ERP key that was sent as such
 * @param batch the batch whose answer told it; 0 for a key
 * @param name of the record, or of the key's record; blank where it is not known
 * @param erpKey blank where the line is none that was sent as such
 */
public record ResultLine(ResultKind kind, String table, int id, int batch, String name,
        String erpKey) {

    /** A line of which no name is known. */
    public ResultLine(ResultKind kind, String table, int id, int batch) {
        this(kind, table, id, batch, "", "");
    }

    /** What the column of ids shows. */
    public String shownId() {
        return erpKey.isEmpty() ? String.valueOf(id) : erpKey;
    }
}
