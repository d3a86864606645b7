package io.github.erpsyncdesk.model;

/** What a server says of a connector's address. */
public enum ConnectorTest {
    /** The connector answers. */
    REACHED,
    /** The address belongs to a connector that has connections already. */
    HAS_CONNECTIONS,
    /** No connector answers there. */
    NOT_FOUND,
    /** Something else, which this version does not know. */
    OTHER
}
