package io.github.erpsyncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.plan.Differences;
import io.github.erpsyncdesk.simulator.FieldMapping.Ways;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** For random companies, mappings, sources and rules: what is predicted is what the resync changes, field by field. */
class PreviewPredictsTest {
    private static final List<Integer> SYSTEMS = List.of(0, 1, 2, 5, 6);
    private static final int KEY = 1001;

    /** One field of one system. */
    private record Place(int system, String field) {}

    @Property(tries = 200)
    void whatIsPredictedIsWhatChanges(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int from,
            @ForAll BlankRule rule) {
        Company company = COMPANY;
        Random random = new Random(seed);
        company.mapAs(mapping(seed));
        SYSTEMS.forEach(system -> company.put(system, entity(random)));
        int source = SYSTEMS.get(from);
        List<Integer> targets = SYSTEMS.stream().filter(system -> system != source).toList();

        Map<Place, String> expected = held(company);
        List<FieldChange> predicted = predict(company, source, rule, targets);
        predicted.forEach(change -> {
            assertThat(expected.get(new Place(change.connection(), change.field()))).isEqualTo(change.now());
            expected.put(new Place(change.connection(), change.field()), change.after());
        });
        new ResyncWork(company, source, targets, rule == BlankRule.KEEP).run(List.of(KEY));
        assertThat(held(company)).usingRecursiveComparison().isEqualTo(expected);
        assertThat(predict(company, source, rule, targets)).as("what is still different afterwards").isEmpty();
    }

    /** Expensive to make, and every try sets what it reads. */
    private static final Company COMPANY = new Company(1);

    private static FieldMapping mapping(long seed) {
        return (connection, field) -> {
            Random random = new Random(seed * 31 + connection * 7L + field.hashCode());
            return new Ways(random.nextInt(3) > 0, random.nextInt(3) > 0);
        };
    }

    private static Entity entity(Random random) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : List.of("contact.name", "contact.orgnr", "address.city", "phone.number")) {
            fields.put(field, random.nextInt(3) == 0 ? "" : String.valueOf((char) ('A' + random.nextInt(3))));
        }
        return new Entity(KEY, "contact", fields);
    }

    private static Map<Place, String> held(Company company) {
        Map<Place, String> held = new HashMap<>();
        SYSTEMS.forEach(system -> company.held(system, KEY).orElseThrow().fields()
                .forEach((field, value) -> held.put(new Place(system, field), value)));
        return held;
    }

    private static List<FieldChange> predict(Company company, int source, BlankRule rule, List<Integer> targets) {
        SyncSource from = source == 0 ? SyncSource.CRM : new SyncSource(source, "#" + source);
        Differences differences = new Differences(from, rule, values(company, source));
        List<FieldChange> changes = new ArrayList<>();
        for (int target : targets) {
            Differences.Compared compared = differences.with(target, values(company, target));
            assertThat(compared.unclear()).isEmpty();
            changes.addAll(compared.changes());
        }
        return changes;
    }

    private static List<FieldValue> values(Company company, int system) {
        List<FieldValue> values = new ArrayList<>();
        company.held(system, KEY).orElseThrow().fields().forEach((field, value) -> {
            Ways ways = system == 0 ? Ways.BOTH : company.mapping().of(system, field);
            values.add(new FieldValue(field, field, value, value, ways.toCrm(), ways.toErp()));
        });
        return values;
    }
}
