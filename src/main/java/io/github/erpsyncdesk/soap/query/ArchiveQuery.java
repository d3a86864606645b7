package io.github.erpsyncdesk.soap.query;

import java.util.List;

/**
 * One page of a provider's rows.
 *
 * @param sort the column by which rows ascend, or descend where "desc" follows it; blank for the provider's own order
 * @param rows at most so many
 */
public record ArchiveQuery(String provider, List<String> columns, String sort, Restriction restriction, int rows) {

    public ArchiveQuery {
        columns = List.copyOf(columns);
    }
}
