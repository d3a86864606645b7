package io.github.erpsyncdesk.model;

/**
 * A field of a record as one system holds it.
 *
 * @param key the CRM field it is mapped to; blank where it is not mapped
 * @param label what the system calls the field
 * @param value decoded, in one form for equal values; "" for blank
 * @param shown the value for people
 * @param toCrm whether the mapping copies it to CRM
 * @param toErp whether the mapping copies it to the ERP system
 */
public record FieldValue(String key, String label, String value, String shown, boolean toCrm, boolean toErp) {

    public boolean isMapped() {
        return !key.isBlank();
    }

    public boolean isBlank() {
        return value.isBlank();
    }
}
