package io.github.erpsyncdesk.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three number spaces of the made-up company. Internal key ids, record ids and ERP numbers overlap without meaning:
 * key 1001 is contact 2501, and contact 1001 is key 2501.
 */
final class Numbers {
    /** Records that are not synchronised have these ids in each table, and no key. */
    static final int FIRST_WITHOUT_KEY = 4_001;
    static final int LAST_WITHOUT_KEY = 4_010;

    /**
     * The link of a key to one connection: the row's own id, the ERP system's key, and the number of the actor type.
     */
    record Link(int row, int key, int connection, String erpKey, int actor) {}

    private Numbers() {}

    static String tableOf(int key) {
        return key <= 3000 ? "contact" : key <= 6500 ? "person" : key <= 7800 ? "project" : "sale";
    }

    static int tableId(String table) {
        return switch (table) {
            case "contact" -> 5;
            case "person" -> 6;
            case "project" -> 11;
            default -> 13;
        };
    }

    static int recordId(int key) {
        return switch (tableOf(key)) {
            case "contact" -> key <= 1500 ? key + 1500 : key - 1500;
            case "person" -> 6511 - key;
            case "project" -> key - 6990;
            default -> key - 7900;
        };
    }

    /** The key of a record; empty where it is not synchronised. */
    static Optional<Integer> keyOf(String table, int recordId) {
        return Company.keys().boxed().filter(key -> tableOf(key).equals(table) && recordId(key) == recordId)
                .findFirst();
    }

    /** Some keys are linked to no connection, and some not to the second one. */
    static boolean isLinked(int key, int connection) {
        return key % 50 != 33 && !(connection == 2 && key % 50 == 34);
    }

    static Stream<Link> links(int key) {
        List<Integer> connections = List.of(1, 2, 3, 5, 6, 7);
        return connections.stream().filter(connection -> isLinked(key, connection))
                .map(connection -> new Link(row(key, connection), key, connection, erpKey(key, connection),
                        actor(key)));
    }

    /** The row's own id of a key's link to a connection. */
    static int row(int key, int connection) {
        return key * 10 + connection;
    }

    /** The keys of these ERP keys; one that nobody has is passed over. */
    static List<Integer> keysOf(int connection, String actor, List<String> erpKeys) {
        Map<String, Integer> keys = new HashMap<>();
        Company.keys().boxed().flatMap(Numbers::links)
                .filter(link -> link.connection() == connection && actorName(link.actor()).equals(actor))
                .forEach(link -> keys.put(link.erpKey(), link.key()));
        return erpKeys.stream().filter(keys::containsKey).map(keys::get).toList();
    }

    private static String actorName(int actor) {
        return switch (actor) {
            case 1 -> "Customer";
            case 2 -> "Supplier";
            case 4 -> "Person";
            case 5 -> "Project";
            default -> "Sale";
        };
    }

    /** 1 customer, 2 supplier, 4 person, 5 project, 7 sale. */
    private static int actor(int key) {
        return switch (tableOf(key)) {
            case "contact" -> isSupplier(key) ? 2 : 1;
            case "person" -> 4;
            case "project" -> 5;
            default -> 7;
        };
    }

    private static boolean isSupplier(int key) {
        return key % 10 == 7;
    }

    /**
     * In the first system a supplier has the number of the customer before it: it takes the type to tell them apart.
     */
    private static String erpKey(int key, int connection) {
        String letter = switch (tableOf(key)) {
            case "contact" -> "";
            case "person" -> "P";
            case "project" -> "PR-";
            default -> "ORD";
        };
        return switch (connection) {
            case 1 -> letter + (10_000 + (isSupplier(key) ? key - 1 : key));
            case 2 -> letter + String.format(Locale.ROOT, "%06d", key);
            case 3 -> "DK-" + letter + key;
            case 5 -> letter + "SE " + key + (key % 100 == 21 ? "'" : "");
            case 6 -> letter + key / 100 + "." + String.format(Locale.ROOT, "%02d", key % 100);
            default -> "NL," + letter + key;
        };
    }
}
