package io.github.erpsyncdesk.model;

/**
 * What people call a record.
 *
 * @param department a company's department; blank where there is none
 */
public record RecordName(RecordRef record, String name, String department) {}
