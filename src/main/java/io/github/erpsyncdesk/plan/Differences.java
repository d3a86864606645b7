package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Computes which fields of a target a resync writes. Fields that the mapping does not copy this way are left out; a
 * field that is copied but was given by one side alone leaves the comparison incomplete.
 */
public final class Differences {
    private static final int CRM = 0;

    private final SyncSource source;
    private final BlankRule blanks;
    private final List<FieldValue> from;

    /** @param from what the source holds */
    public Differences(SyncSource source, BlankRule blanks, List<FieldValue> from) {
        this.source = source;
        this.blanks = blanks;
        this.from = List.copyOf(from);
    }

    /**
     * @param changes the fields that will be written
     * @param unclear keys of fields of which it cannot be said
     * @param equal how many fields would be copied and stay as they are
     * @param oneWay labels of mapped fields that are not copied this way
     */
    public record Compared(List<FieldChange> changes, List<String> unclear, int equal, List<String> oneWay) {
        public Compared {
            changes = List.copyOf(changes);
            unclear = List.copyOf(unclear);
            oneWay = List.copyOf(oneWay);
        }
    }

    /** @param held what the target holds; its id is 0 for CRM */
    public Compared with(int target, List<FieldValue> held) {
        Comparison comparison = new Comparison(target);
        if (target == CRM) {
            from.stream().filter(FieldValue::isMapped).filter(FieldValue::toCrm)
                    .forEach(field -> comparison.add(field.key(), field(held, field.key())));
        } else {
            held.stream().filter(FieldValue::isMapped).filter(FieldValue::toErp).filter(field -> reaches(field.key()))
                    .forEach(field -> comparison.add(field.key(), List.of(field)));
        }
        return comparison.result(oneWay(target == CRM ? from : held, target));
    }

    /** Each is named once, whatever the systems call its counterparts. */
    private List<String> oneWay(List<FieldValue> fields, int target) {
        return fields.stream().filter(FieldValue::isMapped)
                .filter(field -> target == CRM ? !field.toCrm() : !field.toErp() || !reaches(field.key()))
                .map(field -> field.label().isBlank() ? field.key() : field.label()).distinct().toList();
    }

    /** An ERP system's field comes to the others only where it comes to CRM. */
    private boolean reaches(String key) {
        return source.isCrm() || field(from, key).stream().anyMatch(FieldValue::toCrm);
    }

    private static List<FieldValue> field(List<FieldValue> fields, String key) {
        return fields.stream()
                .filter(field -> field.key().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT))).toList();
    }

    /** What has been found of one target so far. */
    private final class Comparison {
        private final int target;
        private final List<FieldChange> changes = new ArrayList<>();
        private final List<String> unclear = new ArrayList<>();
        private int equal;

        Comparison(int target) {
            this.target = target;
        }

        void add(String key, List<FieldValue> held) {
            List<FieldValue> given = field(from, key).stream().filter(field -> source.isCrm() || field.toCrm())
                    .toList();
            if (held.isEmpty() || given.isEmpty() || given.stream().map(FieldValue::value).distinct().count() > 1) {
                unclear.add(key);
                return;
            }
            FieldValue after = given.getFirst();
            FieldValue now = held.getFirst();
            if (now.value().equals(after.value()) || (now.isBlank() && after.isBlank())
                    || (after.isBlank() && blanks == BlankRule.KEEP)) {
                equal++;
                return;
            }
            boolean alike = Objects.equals(now.shown(), after.shown());
            changes.add(new FieldChange(target, key, now.label().isBlank() ? after.label() : now.label(),
                    alike ? now.value() : now.shown(), alike ? after.value() : after.shown()));
        }

        Compared result(List<String> oneWay) {
            return new Compared(changes, unclear.stream().distinct().toList(), equal, oneWay);
        }
    }
}
