package io.github.erpsyncdesk.model;

/**
 * From one source to all others.
 *
 * @param others number of active ERP connections that are not the source
 */
public record Direction(SyncSource source, int others) {}
