package io.github.erpsyncdesk.model;

/**
 * A connector with its configuration: one client of an ERP system. Its ConfigFields are never read: they may hold
 * passwords.
 *
 * @param id positive; 0 means CRM and is no connection
 * @param connector the connector's name, blank where the server does not list it
 * @param mostRecent the connector's own time stamp: free text, a date or a transaction number
 */
public record ErpConnection(int id, String name, String description, String connector, boolean active, boolean deleted,
        String mostRecent) {

    public ErpConnection {
        if (id <= 0) {
            throw new IllegalArgumentException("an ERP connection has a positive id");
        }
    }

    /** Takes part in synchronisation, and so can be the source of a resync or a target of one. */
    public boolean takesPart() {
        return active && !deleted;
    }
}
