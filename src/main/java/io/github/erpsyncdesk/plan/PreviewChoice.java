package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is chosen in the window and can be previewed.
 *
 * @param systems the names of the ERP connections that take part, by id
 */
public record PreviewChoice(SyncSource source, BlankRule blanks, Map<Integer, String> systems, KeyList keys) {

    public PreviewChoice {
        systems = Map.copyOf(systems);
    }

    public static PreviewChoice of(SyncSource source, BlankRule blanks, Collection<ErpConnection> connections,
            KeyList keys) {
        return new PreviewChoice(source, blanks, connections.stream().filter(ErpConnection::takesPart)
                .collect(Collectors.toMap(ErpConnection::id, one -> SyncSource.of(one).name())), keys);
    }

    PreviewRequest request(List<KnownRecord> records) {
        return new PreviewRequest(source, blanks, systems.keySet(), records);
    }

    /** @param id an ERP connection's, 0 for CRM */
    public String system(int id) {
        return id == SyncSource.CRM.id() ? SyncSource.CRM.name() : systems.getOrDefault(id, "#" + id);
    }

    /** Whether the same resync of other keys is chosen. */
    boolean isSameWayAs(PreviewChoice other) {
        return source.equals(other.source) && blanks == other.blanks && systems.equals(other.systems);
    }
}
