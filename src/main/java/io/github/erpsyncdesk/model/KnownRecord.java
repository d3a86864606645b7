package io.github.erpsyncdesk.model;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of a record.
 *
 * @param key its internal key id; 0 where it has none, and so is not synchronised
 * @param name blank where it is not known
 * @param department a company's department; blank where there is none
 * @param links one for each ERP connection it is linked to, as far as they are known
 */
public record KnownRecord(int key, RecordRef record, String name, String department, List<ErpLink> links) {

    public KnownRecord {
        links = List.copyOf(links);
    }

    /** A key of which nothing but its record is known. */
    public KnownRecord(InternalKey key) {
        this(key.id(), key.record(), "", "", List.of());
    }

    public KnownRecord named(String otherName, String otherDepartment) {
        return new KnownRecord(key, record, otherName, otherDepartment, links);
    }

    public KnownRecord linked(List<ErpLink> others) {
        return new KnownRecord(key, record, name, department, others);
    }

    public Optional<RecordType> type() {
        return record.type();
    }

    public boolean isLinkedTo(int connection) {
        return links.stream().anyMatch(link -> link.connection() == connection);
    }

    /** Name and department, as one line. */
    public String label() {
        return department.isBlank() ? name : name + ", " + department;
    }
}
