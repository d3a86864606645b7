package io.github.erpsyncdesk.simulator;

/** Which way the mapping of a connection copies a field. */
public interface FieldMapping {

    /** The directions of one field. */
    record Ways(boolean toCrm, boolean toErp) {
        static final Ways BOTH = new Ways(true, true);
    }

    /** Most fields go both ways; some systems are given a field, or give it, and nothing more. */
    FieldMapping DEMO = (connection, field) -> switch (field) {
        case "contact.orgnr" -> new Ways(true, connection != 6);
        case "email.address" -> new Ways(connection != 5, true);
        default -> Ways.BOTH;
    };

    Ways of(int connection, String field);

    /** Whether a resync copies this field; 0 is CRM. An ERP system's field comes to the others by way of CRM. */
    default boolean copies(int source, int target, String field) {
        return (source == 0 || of(source, field).toCrm()) && (target == 0 || of(target, field).toErp());
    }
}
