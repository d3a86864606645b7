package io.github.erpsyncdesk.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The made-up company as tables: those of keys, which do not change, and those of records as CRM holds them now. */
final class Database {
    private final Company company;
    private final ArchiveTable keys = keys();
    private final ArchiveTable links = links();

    Database(Company company) {
        this.company = company;
    }

    Optional<ArchiveTable> table(String name) {
        return Optional.ofNullable(switch (name.toLowerCase(Locale.ROOT)) {
            case "erpinternalkey" -> keys;
            case "erpexternalkey" -> links;
            case "erpsynclog" -> company.log().table();
            case "contact" -> records("contact", List.of("contact_id", "name", "department", "number2", "orgnr"));
            case "person" -> records("person", List.of("person_id", "firstname", "lastname"));
            case "project" -> records("project", List.of("project_id", "name"));
            case "sale" -> records("sale", List.of("sale_id", "heading"));
            default -> null;
        });
    }

    private static ArchiveTable keys() {
        List<Object[]> rows = Company.keys()
                .mapToObj(key -> new Object[]{key, Numbers.tableId(Numbers.tableOf(key)), Numbers.recordId(key)})
                .toList();
        return new ArchiveTable("ErpInternalKey", List.of("erpinternalkey_id", "tableid", "recordid"), Map.of(), rows);
    }

    private static ArchiveTable links() {
        List<Object[]> rows = Company.keys().boxed().flatMap(Numbers::links)
                .map(link -> new Object[]{link.row(), link.key(), link.connection(), link.erpKey(), link.actor()})
                .toList();
        return new ArchiveTable("ErpExternalKey",
                List.of("erpexternalkey_id", "erpinternalkeyid", "erpconnectionid", "erpkey", "actortype"),
                Map.of("erpinternalkeyid", "erpinternalkey"), rows);
    }

    private ArchiveTable records(String table, List<String> columns) {
        Map<Integer, Object[]> rows = new TreeMap<>();
        synchronized (company) {
            Company.keys().filter(key -> Numbers.tableOf(key).equals(table))
                    .forEach(key -> company.held(0, key).ifPresent(entity -> {
                        Object[] row = row(entity, columns);
                        rows.put((Integer) row[0], row);
                    }));
        }
        for (int id = Numbers.FIRST_WITHOUT_KEY; id <= Numbers.LAST_WITHOUT_KEY; id++) {
            Object[] row = new Object[columns.size()];
            Arrays.fill(row, "");
            row[0] = id;
            row[1] = "Not synchronised " + id;
            rows.put(id, row);
        }
        return new ArchiveTable(table, columns, Map.of(), new ArrayList<>(rows.values()));
    }

    private static Object[] row(Entity entity, List<String> columns) {
        Object[] row = new Object[columns.size()];
        row[0] = Numbers.recordId(entity.key());
        for (int column = 1; column < row.length; column++) {
            row[column] = switch (columns.get(column)) {
                case "department" -> Oddities.department(entity.key());
                case "number2" -> "C" + entity.key();
                default -> entity.fields().getOrDefault(entity.table() + "." + columns.get(column), "");
            };
        }
        return row;
    }
}
