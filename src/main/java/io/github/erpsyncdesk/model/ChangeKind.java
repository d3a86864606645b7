package io.github.erpsyncdesk.model;

/** What the server says was done to a record; also the order in which it lists them. */
public enum ChangeKind {
    ADDED, UPDATED, DELETED
}
