package io.github.erpsyncdesk.model;

/**
 * One field that a server's sync log says was written.
 *
 * @param id the log's own number; a later entry has a larger one
 * @param key the record's internal key id
 * @param connection the ERP connection whose link was used
 * @param field the field's key in CRM
 * @param before decoded; the log cuts values at 254 characters
 * @param after decoded
 * @param when as the server tells it, in the server's own time
 * @param toCrm whether CRM was written, and not the ERP system
 * @param certain whether it can only be of the run it is kept with; false where another writer may have made it
 */
public record LogEntry(int id, int key, int connection, String field, String before, String after, String when,
        boolean toCrm, boolean certain) {
    private static final int CUT = 254;

    public LogEntry certain(boolean other) {
        return new LogEntry(id, key, connection, field, before, after, when, toCrm, other);
    }

    /** Whether the log may hold only the beginning of this value. */
    public static boolean isCut(String value) {
        return value.length() >= CUT;
    }
}
