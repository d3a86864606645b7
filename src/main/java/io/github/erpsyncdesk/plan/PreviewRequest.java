package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is previewed.
 *
 * @param active ids of the ERP connections that take part
 * @param records with all their links
 */
public record PreviewRequest(SyncSource source, BlankRule blanks, Set<Integer> active, List<KnownRecord> records) {

    public PreviewRequest {
        active = Set.copyOf(active);
        records = List.copyOf(records);
    }

    public static PreviewRequest of(SyncSource source, BlankRule blanks, Collection<ErpConnection> connections,
            List<KnownRecord> records) {
        return new PreviewRequest(source, blanks, connections.stream().filter(ErpConnection::takesPart)
                .map(ErpConnection::id).collect(Collectors.toSet()), records);
    }

    /** The record's copies in other ERP systems, which a resync may write. */
    List<ErpLink> targets(KnownRecord record) {
        return record.links().stream().filter(link -> link.connection() != source.id())
                .filter(link -> active.contains(link.connection())).toList();
    }
}
