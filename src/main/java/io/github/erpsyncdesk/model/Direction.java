package io.github.erpsyncdesk.model;

import java.util.List;

/**
 * From one source to all others.
 *
 * @param others number of active ERP connections that are not the source
 */
public record Direction(SyncSource source, int others) {

    /** @param connections all of the server's, the source among them */
    public static Direction from(SyncSource source, List<ErpConnection> connections) {
        return new Direction(source, (int) connections.stream().filter(ErpConnection::takesPart)
                .filter(other -> other.id() != source.id()).count());
    }
}
