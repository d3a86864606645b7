package io.github.erpsyncdesk.model;

/**
 * The server that internal key ids belong to: ids of one database name other records in another.
 *
 * @param address where it answered; blank where it is not known any more
 */
public record KeyOrigin(String address, ServerIdentity server) {

    public static KeyOrigin of(Session session) {
        return new KeyOrigin(session.address().toString(), session.server());
    }

    /**
     * Whether the keys of the one may be meant for the other. A database or serial that only one of them states is
     * another one: a restored copy may carry the same serial.
     */
    public boolean isSame(KeyOrigin other) {
        return address.equals(other.address) && server.database().equals(other.server.database())
                && server.serial().equals(other.server.serial());
    }

    /** Whether it is surely the database that this identity names. */
    public boolean isSurely(ServerIdentity identity) {
        return server.sameServerAs(identity) && !identity.database().isBlank();
    }

    /** Company, database and address, as far as they are known. */
    public String label() {
        String name = server.label();
        return name.isBlank() ? address : address.isBlank() ? name : name + " · " + address;
    }
}
