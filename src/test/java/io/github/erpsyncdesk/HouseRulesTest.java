package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.erpsyncdesk.breaker.AskingPortView;
import io.github.erpsyncdesk.breaker.FreshWrapper;
import io.github.erpsyncdesk.breaker.SceneViewModel;
import io.github.erpsyncdesk.breaker.WideTooltip;
import io.github.erpsyncdesk.breaker.WorkElsewhere;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program keeps its rules, and each rule fails for a class that breaks it. */
class HouseRulesTest {
    private static final Map<ArchRule, List<Class<?>>> RULES = Map.of(
            HouseRules.threadsStartInOnePackage(), List.of(WorkElsewhere.class.getDeclaredClasses()),
            HouseRules.viewsKnowNoService(), List.of(AskingPortView.class),
            HouseRules.viewModelsKnowNoScene(), List.of(SceneViewModel.class),
            HouseRules.observablesAreWrappedOnce(), List.of(FreshWrapper.class),
            HouseRules.packagesAreNullMarked(), List.of(FreshWrapper.class),
            HouseRules.tooltipsAreMadeInOnePlace(), List.of(WideTooltip.class));

    @Test
    void theProgramKeepsEveryRule() {
        JavaClasses program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.erpsyncdesk");
        RULES.keySet().forEach(rule -> rule.check(program));
    }

    @Test
    void everyRuleFailsForAClassThatBreaksIt() {
        RULES.forEach((rule, breakers) -> {
            for (Class<?> breaker : breakers) {
                JavaClasses one = new ClassFileImporter().importClasses(breaker);
                assertThat(rule.evaluate(one).hasViolation()).as(rule.getDescription() + ": " + breaker).isTrue();
            }
        });
    }
}
