package io.github.erpsyncdesk.model;

/** A row of the server's key table: the internal key id, and the record it belongs to. */
public record InternalKey(int id, RecordRef record) {}
