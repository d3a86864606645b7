package io.github.erpsyncdesk.model;

/**
 * A field of a record that a preview said would change.
 *
 * @param record with its name, as far as it is known
 * @param system the name of the system where it would be written
 */
public record PlannedChange(KnownRecord record, String system, FieldChange change) {}
