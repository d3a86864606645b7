package io.github.erpsyncdesk.model;

/**
 * Who answered: taken from GetSystemInfo, never from what a person named the profile. A blank part is one the server
 * did not tell.
 *
 * @param company the licence's company
 * @param database the database's name
 * @param serial the licence's serial number
 * @param version NetServer's file version; not part of who it is, since it changes with every upgrade
 */
public record ServerIdentity(String company, String database, String serial, String version) {

    public boolean sameServerAs(ServerIdentity other) {
        return company.equals(other.company) && database.equals(other.database) && serial.equals(other.serial);
    }

    /**
     * Whether both are one database, which keeps its name and the licence's serial number when the company gets another
     * name. Where a server tells no serial number, the company is used in its place.
     */
    public boolean sameDatabaseAs(ServerIdentity other) {
        return databaseKey().equals(other.databaseKey());
    }

    /** The same text for the same database. */
    public String databaseKey() {
        return serial.isBlank() ? "company " + company + "\n" + database : "serial " + serial + "\n" + database;
    }

    /** Company and database, as far as they are known. */
    public String label() {
        return database.isBlank() ? company : company.isBlank() ? database : company + " · " + database;
    }
}
