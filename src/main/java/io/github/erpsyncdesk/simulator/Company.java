package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.SimulatedConnection.Temper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fjord Trading AS, made up: companies 1–3000, persons 3001–6500, projects 7001–7800, sales 8001–9500. These are
 * internal key ids; {@link Numbers} has the record ids and the ERP numbers. In CRM and, a little different, in each ERP
 * system. Same seed, same company. Guarded by its own lock.
 */
public final class Company {
    static final String NAME = "Fjord Trading AS";
    static final String DATABASE = "fjord_demo";
    private static final String[] FIRST = {"Nordlys", "Havblikk", "Fjell", "Skagerrak", "Ægir", "Bølgen", "Solsiden",
            "Åsgard", "Öresund", "Kattegat", "Lofoten", "Vänern"};
    private static final String[] LAST = {"Transport AS", "Eiendom AS", "Fisk ASA", "Bygg AB", "Møbler A/S",
            "Energi AS", "Maskin AB", "Regnskap AS"};
    private static final String[] GIVEN = {"Kari", "Ola", "Astrid", "Søren", "Freja", "Björn", "Inga", "Lars", "Maja",
            "Nils", "Sigrid", "Åse"};
    private static final String[] FAMILY = {"Hansen", "Lindqvist", "Sørensen", "Berg", "Nyström", "Dahl", "Mikkelsen",
            "Øverland"};
    private static final String[] TOWN = {"Bergen", "Göteborg", "Aarhus", "Tromsø", "Malmö", "Odense", "Ålesund",
            "Stavanger"};

    private final long seed;
    private final Map<Integer, Entity> crm = new TreeMap<>();
    private final Map<Integer, Map<Integer, Optional<Entity>>> erp = new HashMap<>();
    private final LogTable log = new LogTable();
    private volatile FieldMapping mapping = FieldMapping.DEMO;

    Company(long seed) {
        this.seed = seed;
        keys().filter(key -> !goneFromCrm(key)).forEach(key -> crm.put(key, original(key)));
    }

    LogTable log() {
        return log;
    }

    /** The background engine writes a field of one ERP system from CRM, and logs it. */
    public synchronized void engineWrites(int connection, int key, String field, String value) {
        String before = value(connection, key, field).orElse("");
        change(connection, key, field, value);
        log.add(Numbers.row(key, connection), field, false, before, value);
    }

    FieldMapping mapping() {
        return mapping;
    }

    public void mapAs(FieldMapping other) {
        mapping = other;
    }

    /** What that system holds in a field now; empty where it does not hold the record. */
    public synchronized Optional<String> value(int system, int key, String field) {
        return held(system, key).map(entity -> entity.fields().getOrDefault(field, ""));
    }

    /** Somebody else changes a field of a record that this system holds. */
    public synchronized void change(int system, int key, String field, String value) {
        Entity entity = held(system, key).orElseThrow().copy();
        entity.fields().put(field, value);
        put(system, entity);
    }

    String serial() {
        return "10" + (20_260_000L + seed);
    }

    static Map<Integer, String> connectors() {
        return new TreeMap<>(Map.of(1, "Visma Global", 2, "Dynamics NAV", 3, "Fortnox"));
    }

    static List<SimulatedConnection> connections() {
        return List.of(
                new SimulatedConnection(1, 1, "Visma Norge AS", "Main accounts, Bergen", true, false,
                        "2026-11-20T06:15:00Z", Temper.GOOD),
                new SimulatedConnection(2, 1, "Visma Norge ASA", "Parent company accounts", true, false,
                        "2026-11-19T22:00:00Z", Temper.GOOD),
                new SimulatedConnection(3, 2, "NAV Danmark", "Not in use since the move to Odense", false, false,
                        "48213", Temper.GOOD),
                new SimulatedConnection(4, 1, "Visma Finland", "Closed in 2024", false, true, "", Temper.GOOD),
                new SimulatedConnection(5, 2, "NAV Sverige", "Far away and slow", true, false, "51077", Temper.SLOW),
                new SimulatedConnection(6, 3, "Fortnox Göteborg", "Web shop", true, false, "2026-11-20T05:40:12Z",
                        Temper.WARNS),
                new SimulatedConnection(7, 2, "NAV Nederland", "Export licence expired", true, false, "50991",
                        Temper.FAILS));
    }

    static Optional<SimulatedConnection> connection(int id) {
        return connections().stream().filter(connection -> connection.id() == id).findFirst();
    }

    /** All internal key ids. */
    static IntStream keys() {
        return IntStream.of(1, 3001, 7001, 8001).flatMap(from -> IntStream.rangeClosed(from, switch (from) {
            case 1 -> 3000;
            case 3001 -> 6500;
            case 7001 -> 7800;
            default -> 9500;
        }));
    }

    /** The record as that system holds it now: 0 is CRM. Empty where it holds none. */
    Optional<Entity> held(int system, int key) {
        if (system == 0) {
            return Optional.ofNullable(crm.get(key));
        }
        return heldBy(system).computeIfAbsent(key, id -> drifted(system, id));
    }

    private Map<Integer, Optional<Entity>> heldBy(int system) {
        return erp.computeIfAbsent(system, id -> new HashMap<>());
    }

    void put(int system, Entity entity) {
        if (system == 0) {
            crm.put(entity.key(), entity);
        } else {
            held(system, entity.key());
            heldBy(system).put(entity.key(), Optional.of(entity));
        }
    }

    void remove(int system, int key) {
        if (system == 0) {
            crm.remove(key);
        } else {
            held(system, key);
            heldBy(system).put(key, Optional.empty());
        }
    }

    /** Some were deleted in CRM while an ERP system still has them. */
    private boolean goneFromCrm(int key) {
        return key % 100 == 8 || random(key, 0).nextInt(100) == 0;
    }

    /** What the ERP system has: most records differ in a field or two, some it never got, the rest is equal. */
    private Optional<Entity> drifted(int system, int key) {
        Random random = random(key, system);
        Entity entity = original(key);
        int luck = random.nextInt(100);
        if (luck < 12 && !goneFromCrm(key)) {
            return Optional.empty();
        }
        if (luck < 90) {
            List<String> names = List.copyOf(entity.fields().keySet());
            String field = names.get(random.nextInt(names.size()));
            String value = entity.fields().getOrDefault(field, "");
            entity.fields().put(field,
                    random.nextInt(4) == 0 ? "" : value.isBlank() ? "from " + system : value + " (old)");
        }
        return Optional.of(entity);
    }

    private Entity original(int key) {
        Random random = random(key, -1);
        Map<String, String> fields = new TreeMap<>();
        String table = Numbers.tableOf(key);
        String town = pick(TOWN, random);
        switch (table) {
            case "contact" -> {
                String name = pick(FIRST, random) + " " + pick(LAST, random);
                fields.put("contact.name", Oddities.NAMES.getOrDefault(key, name));
                fields.put("contact.orgnr", String.valueOf(900_000_000 + random.nextInt(99_999_999)));
                fields.put("address.city", town);
                fields.put("phone.number",
                        random.nextInt(8) == 0 ? "" : "+47 " + (20_000_000 + random.nextInt(70_000_000)));
                fields.put("email.address", random.nextInt(6) == 0 ? "" : "post@" + key + ".example");
            }
            case "person" -> {
                fields.put("person.firstname", pick(GIVEN, random));
                String family = pick(FAMILY, random);
                fields.put("person.lastname", Oddities.NAMES.getOrDefault(key, family));
                fields.put("phone.number",
                        random.nextInt(5) == 0 ? "" : "+46 " + (70_000_000 + random.nextInt(9_999_999)));
                fields.put("email.address", key + "@people.example");
            }
            case "project" -> {
                fields.put("project.name", town + " " + (2020 + random.nextInt(7)));
                fields.put("project.status", random.nextBoolean() ? "Active" : "Closed");
            }
            default -> {
                fields.put("sale.heading", "Order " + key);
                fields.put("sale.amount", String.valueOf(1_000 * (1 + random.nextInt(500))));
            }
        }
        return new Entity(key, table, fields);
    }

    private Random random(int key, int system) {
        return new Random(seed * 1_000_003L + key * 31L + system * 7_919L);
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
