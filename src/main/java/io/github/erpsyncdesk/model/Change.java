package io.github.erpsyncdesk.model;

/** One changed record, made when somebody looks at it; {@link ChangeSet} does not keep these. */
public record Change(ChangeKind kind, String table, int recordId) {}
