package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.DotPath.Join;
import io.github.erpsyncdesk.simulator.RestrictionText.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The provider {@code Dynamic}: one base table, and what can be reached from it by joins. */
final class DynamicProvider {
    private final Database database;
    private final Map<String, ArchiveTable> used = new HashMap<>();
    private final Map<String, DotPath> paths = new LinkedHashMap<>();

    DynamicProvider(Database database) {
        this.database = database;
    }

    /** A row of the base table with the joined ones, by the joins that lead to them; null for none. */
    private record Joined(Map<List<Join>, Object[]> rows) {
        Joined with(List<Join> joins, Object @Nullable [] row) {
            Map<List<Join>, Object[]> more = new HashMap<>(rows);
            more.put(joins, row);
            return new Joined(more);
        }
    }

    /** All rows that fulfil the restriction, unsorted; of each the values of all columns that occur anywhere. */
    List<ArchiveRows.Row> rows(List<String> columns, Term restriction) {
        columns.forEach(this::use);
        ArchiveRows.columnsOf(restriction).forEach(this::use);
        String base = paths.values().iterator().next().base();
        if (paths.values().stream().anyMatch(path -> !path.base().equals(base))) {
            throw new ArchiveError("Only one base table is possible");
        }
        List<ArchiveRows.Row> found = new ArrayList<>();
        List<Term.Condition> own = own(restriction);
        for (Object[] row : table(base).rows()) {
            if (!own.stream().allMatch(term -> ArchiveRows.fulfils(row[column(table(base),
                    path(term).column())], term))) {
                continue;
            }
            for (Joined joined : joined(base, row)) {
                Map<String, Object> values = new HashMap<>();
                paths.forEach((name, path) -> values.put(name, value(path, joined)));
                ArchiveRows.Row candidate = new ArchiveRows.Row((Integer) row[0], values);
                if (ArchiveRows.fulfils(candidate, restriction)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** What must be fulfilled in any case and needs no join: asked first, since joining takes time. */
    private List<Term.Condition> own(Term restriction) {
        List<Term> terms = restriction instanceof Term.All(List<Term> all) ? all : List.of(restriction);
        return terms.stream().filter(Term.Condition.class::isInstance).map(Term.Condition.class::cast)
                .filter(term -> path(term).joins().isEmpty()).toList();
    }

    private DotPath path(Term.Condition term) {
        return Objects.requireNonNull(paths.get(term.column()), term.column());
    }

    private void use(String column) {
        paths.computeIfAbsent(column, DotPath::parse);
    }

    private ArchiveTable table(String name) {
        return used.computeIfAbsent(name, unknown -> database.table(unknown)
                .orElseThrow(() -> new ArchiveError("Unknown table " + unknown)));
    }

    private List<Joined> joined(String base, Object[] row) {
        List<Joined> all = List.of(new Joined(Map.of(List.of(), row)));
        for (DotPath path : paths.values()) {
            for (int depth = 1; depth <= path.joins().size(); depth++) {
                all = expanded(all, base, path.joins().subList(0, depth));
            }
        }
        return all;
    }

    private List<Joined> expanded(List<Joined> all, String base, List<Join> joins) {
        List<Joined> expanded = new ArrayList<>();
        for (Joined joined : all) {
            if (joined.rows().containsKey(joins)) {
                expanded.add(joined);
                continue;
            }
            List<Object[]> targets = targets(base, joins, joined);
            targets.forEach(target -> expanded.add(joined.with(joins, target)));
            if (targets.isEmpty() && joins.getLast().kind() == DotPath.Kind.OUTER) {
                expanded.add(joined.with(joins, null));
            }
        }
        return expanded;
    }

    private List<Object[]> targets(String base, List<Join> joins, Joined joined) {
        List<Join> before = joins.subList(0, joins.size() - 1);
        ArchiveTable from = tableAt(base, before);
        ArchiveTable to = tableAt(base, joins);
        Join join = joins.getLast();
        Object[] row = joined.rows().get(before);
        if (row == null) {
            return List.of();
        }
        if (join.kind() == DotPath.Kind.RIGHT) {
            int field = column(to, join.field());
            return to.rows().stream().filter(other -> other[field].equals(row[0])).toList();
        }
        Object[] target = row[column(from, join.field())] instanceof Integer id ? to.byId().get(id) : null;
        return target == null ? List.of() : Collections.singletonList(target);
    }

    private ArchiveTable tableAt(String base, List<Join> joins) {
        ArchiveTable table = table(base);
        for (Join join : joins) {
            ArchiveTable here = table;
            table = table(!join.table().isEmpty() ? join.table()
                    : here.referredTo(join.field())
                            .orElseThrow(() -> new ArchiveError("No foreign key " + here.name() + "." + join.field())));
        }
        return table;
    }

    private @Nullable Object value(DotPath path, Joined joined) {
        Object[] row = joined.rows().get(path.joins());
        int column = column(tableAt(path.base(), path.joins()), path.column());
        return row == null ? null : row[column];
    }

    private static int column(ArchiveTable table, String name) {
        int column = table.column(name);
        if (column < 0) {
            throw new ArchiveError("Unknown column " + table.name() + "." + name);
        }
        return column;
    }
}
