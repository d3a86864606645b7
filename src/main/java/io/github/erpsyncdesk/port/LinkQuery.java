package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.RecordType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the table of ERP keys are wanted. What is null or empty does not restrict.
 *
 * @param connection 0 for all connections
 * @param after the id of the last row that is known already
 */
public record LinkQuery(Collection<Integer> keys, int connection, @Nullable RecordType type, @Nullable ActorType actor,
        Collection<String> erpKeys, int after) {

    public static LinkQuery ofKeys(Collection<Integer> keys) {
        return new LinkQuery(keys, 0, null, null, List.of(), 0);
    }

    /** @param type null for all types */
    public static LinkQuery ofConnection(int connection, @Nullable RecordType type) {
        return new LinkQuery(List.of(), connection, type, null, List.of(), 0);
    }

    /**
     * @param connection 0 for all connections
     * @param actor null for all types of actors
     */
    public static LinkQuery ofErpKeys(int connection, @Nullable ActorType actor, Collection<String> erpKeys) {
        return new LinkQuery(List.of(), connection, null, actor, erpKeys, 0);
    }

    public LinkQuery behind(int row) {
        return new LinkQuery(keys, connection, type, actor, erpKeys, row);
    }
}
