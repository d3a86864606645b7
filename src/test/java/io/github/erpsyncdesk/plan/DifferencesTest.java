package io.github.erpsyncdesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final SyncSource ERP = new SyncSource(1, "Visma");

    private static FieldValue field(String key, String value, boolean toCrm, boolean toErp) {
        return new FieldValue(key, key, value, value, toCrm, toErp);
    }

    private static FieldValue both(String key, String value) {
        return field(key, value, true, true);
    }

    private static Differences.Compared fromCrm(BlankRule rule, FieldValue from, FieldValue... held) {
        return new Differences(SyncSource.CRM, rule, List.of(from)).with(2, List.of(held));
    }

    @Test
    void aBlankValueOverwritesOnlyWhereTheRuleSaysSo() {
        assertThat(fromCrm(BlankRule.KEEP, both("name", ""), both("name", "Oslo")).changes()).isEmpty();
        assertThat(fromCrm(BlankRule.OVERWRITE, both("name", ""), both("name", "Oslo")).changes())
                .containsExactly(new FieldChange(2, "name", "name", "Oslo", ""));
    }

    @Test
    void aFieldThatTheMappingDoesNotCopyThisWayIsLeftAlone() {
        assertThat(fromCrm(BlankRule.KEEP, both("name", "A"), field("name", "B", true, false)).changes()).isEmpty();
        Differences fromErp = new Differences(ERP, BlankRule.KEEP, List.of(field("name", "A", false, true)));
        assertThat(fromErp.with(0, List.of(both("name", "B"))).changes()).as("to CRM").isEmpty();
        assertThat(fromErp.with(2, List.of(both("name", "B"))).changes()).as("to the others, by way of CRM").isEmpty();
    }

    @Test
    void aFieldWithoutACrmKeyIsNotSynchronised() {
        assertThat(fromCrm(BlankRule.OVERWRITE, both("", "A"), both("", "B")).changes()).isEmpty();
    }

    @Test
    void aMappedFieldThatOneSideDoesNotGiveIsUnclearAndNeverEqual() {
        Differences.Compared compared = fromCrm(BlankRule.KEEP, both("name", "A"), both("city", "B"));
        assertThat(compared.changes()).isEmpty();
        assertThat(compared.unclear()).containsExactly("city");
    }

    @Test
    void twoValuesForOneFieldAreUnclear() {
        Differences twice = new Differences(ERP, BlankRule.KEEP, List.of(both("name", "A"), both("Name", "B")));
        assertThat(twice.with(0, List.of(both("name", "A"))).unclear()).containsExactly("name", "Name");
    }

    @Test
    void valuesThatLookAlikeAreToldApart() {
        FieldValue now = new FieldValue("term", "Term", "3", "30 days", true, true);
        FieldValue after = new FieldValue("term", "Term", "4", "30 days", true, true);
        assertThat(fromCrm(BlankRule.KEEP, after, now).changes())
                .containsExactly(new FieldChange(2, "term", "Term", "3", "4"));
    }

    @Test
    void whatWouldBeCopiedAndStaysIsCountedAndWhatGoesTheOtherWayIsNot() {
        Differences.Compared compared = new Differences(SyncSource.CRM, BlankRule.KEEP,
                List.of(both("name", "A"), both("city", ""), both("zip", "1"), both("phone", "2"))).with(2,
                        List.of(both("name", "A"), both("city", "Oslo"), both("zip", "0"),
                                field("phone", "2", true, false)));
        assertThat(compared.equal()).as("the same, and a blank that is ignored").isEqualTo(2);
        assertThat(compared.changes()).hasSize(1);
        assertThat(compared.oneWay()).as("copied to CRM alone").containsExactly("phone");
    }

    @Test
    void whatDoesNotComeToCrmFromAnErpSystemIsNamedForAllTargets() {
        Differences fromErp = new Differences(ERP, BlankRule.KEEP,
                List.of(field("name", "A", false, true), both("city", "Oslo")));
        assertThat(fromErp.with(0, List.of(both("name", "B"), both("city", "Oslo"))).oneWay())
                .containsExactly("name");
        assertThat(fromErp.with(2, List.of(both("name", "B"), both("city", "Oslo"))).oneWay())
                .containsExactly("name");
    }
}
