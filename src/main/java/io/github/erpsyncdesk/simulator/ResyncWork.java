package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.model.ChangeKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resync as the real one does it: from one system to all others that take part and know the record, field by field as
 * the mappings say, without looking at time stamps. A row is reported only where some system's copy of it was really
 * written or removed.
 */
final class ResyncWork {

    /** A row of a table. */
    record Row(String table, int id) {}

    private final Company company;
    private final int source;
    private final List<Integer> targets;
    private final boolean keepBlanks;
    private final Map<Row, ChangeKind> changed = new LinkedHashMap<>();

    ResyncWork(Company company, int source, List<Integer> targets, boolean keepBlanks) {
        this.company = company;
        this.source = source;
        this.targets = targets;
        this.keepBlanks = keepBlanks;
    }

    Map<ChangeKind, List<Row>> run(Iterable<Integer> keys) {
        synchronized (company) {
            for (int key : keys) {
                Optional<Entity> original = company.held(source, key);
                for (int target : targets) {
                    if (target != 0 && !Numbers.isLinked(key, target)) {
                        continue;
                    }
                    original.ifPresentOrElse(entity -> write(target, entity), () -> remove(target, key));
                }
            }
        }
        Map<ChangeKind, List<Row>> byKind = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            byKind.put(kind, changed.entrySet().stream().filter(entry -> entry.getValue() == kind)
                    .map(Map.Entry::getKey).toList());
        }
        return byKind;
    }

    private void write(int target, Entity original) {
        Entity copy = company.held(target, original.key()).map(Entity::copy).orElseGet(() -> blank(original));
        boolean isNew = company.held(target, original.key()).isEmpty();
        boolean written = isNew;
        if (isNew) {
            report(ChangeKind.ADDED, original, original.table());
        }
        for (Map.Entry<String, String> field : original.fields().entrySet()) {
            written |= company.mapping().copies(source, target, field.getKey())
                    && writeField(target, copy, original, field.getKey(), field.getValue(), isNew);
        }
        if (written) {
            company.put(target, copy);
        }
    }

    private boolean writeField(int target, Entity copy, Entity original, String field, String value, boolean isNew) {
        String before = copy.fields().getOrDefault(field, "");
        if (before.equals(value) || (value.isBlank() && keepBlanks)) {
            return false;
        }
        copy.fields().put(field, value);
        int connection = target == 0 ? source : target;
        company.log().add(Numbers.row(copy.key(), connection), field, target == 0,
                ValueService.encoded(target, field, before), ValueService.encoded(source, field, value));
        String table = Entity.tableOf(field);
        boolean side = !table.equals(original.table());
        if (side) {
            report(before.isBlank() ? ChangeKind.ADDED : value.isBlank() ? ChangeKind.DELETED : ChangeKind.UPDATED,
                    original, table);
        } else if (!isNew) {
            report(ChangeKind.UPDATED, original, table);
        }
        return true;
    }

    private void remove(int target, int key) {
        company.held(target, key).ifPresent(copy -> {
            copy.fields().forEach((field, value) -> {
                String table = Entity.tableOf(field);
                if (!value.isBlank() || table.equals(copy.table())) {
                    report(ChangeKind.DELETED, copy, table);
                }
            });
            company.remove(target, key);
        });
    }

    /** The first system's change names the kind; a row is listed once, however many systems it was written to. */
    private void report(ChangeKind kind, Entity entity, String table) {
        changed.putIfAbsent(new Row(table, entity.rowIn(table)), kind);
    }

    private static Entity blank(Entity like) {
        Map<String, String> fields = new TreeMap<>();
        like.fields().keySet().forEach(field -> fields.put(field, ""));
        return new Entity(like.key(), like.table(), fields);
    }
}
