package io.github.erpsyncdesk.model;

/**
 * A field that a resync would write.
 *
 * @param connection where it is written: an ERP connection's id, 0 for CRM
 * @param field the CRM field's key
 * @param now the value before, for people; "" for blank
 * @param after the value after, for people; "" for blank
 */
public record FieldChange(int connection, String field, String label, String now, String after) {

    public boolean becomesBlank() {
        return after.isBlank();
    }
}
