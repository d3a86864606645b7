package io.github.erpsyncdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house. A rule that turns out wrong is changed in the same commit, with the reason. */
class ArchitectureTest {
    private static final String ROOT = "io.github.erpsyncdesk";
    private static final String NULLNESS = "org.jspecify.annotations";
    private static final List<String> STAGES = List.of("login", "connection", "directory", "keys", "plan", "run",
            "result", "verify",
            "report", "history", "about");
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    private static String packageOf(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] packagesOf(List<String> names) {
        return names.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.check(ALL);
    }

    @Test
    void thereAreNoPackageCycles() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("a knot of packages can only be understood and changed as a whole"));
    }

    @Test
    void theRootHoldsTheChainAndNothingElse() {
        Set<String> names = ALL.stream().filter(type -> type.getPackageName().equals(ROOT))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(names).as("because whoever opens the project reads these first")
                .containsExactlyInAnyOrder("Launcher", "DeskApp", "Wiring", "Flow", "ViewModels", "Tour", "SelfCheck");
    }

    @Test
    void stagesDoNotKnowEachOther() {
        for (String stage : STAGES) {
            List<String> others = STAGES.stream().filter(other -> !other.equals(stage)).toList();
            check(noClasses().that().resideInAPackage(packageOf(stage)).should().dependOnClassesThat()
                    .resideInAnyPackage(packagesOf(others))
                    .because("each publishes one value, and ViewModels joins them"));
        }
    }

    @Test
    void theModelDependsOnJavaAlone() {
        check(classes().that().resideInAPackage(packageOf("model")).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", NULLNESS, packageOf("model"))
                .because("values outlive every technology"));
    }

    @Test
    void portsKnowTheModelAlone() {
        check(classes().that().resideInAPackage(packageOf("port")).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", NULLNESS, packageOf("model"), packageOf("port"))
                .because("a port says what is needed, not how"));
    }

    @Test
    void stagesAndScreensKnowNoAdapter() {
        check(noClasses().that().resideInAnyPackage(packagesOf(STAGES)).or()
                .resideInAnyPackage(packageOf("ui"), packageOf("shell"), packageOf("i18n"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packageOf("soap"), packageOf("settings"), packageOf("secret"), packageOf("store"),
                        packageOf("task"),
                        packageOf("simulator"), packageOf("cli"), packageOf("web"), packageOf("network"))
                .because("only Wiring chooses what is behind a port"));
    }

    @Test
    void sharedControlsKnowNoFeature() {
        check(noClasses().that().resideInAnyPackage(packageOf("ui"), packageOf("shell"), packageOf("i18n")).should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(STAGES))
                .because("they serve all of them"));
    }

    @Test
    void soapStaysInItsPackage() {
        check(noClasses().that().resideOutsideOfPackage(packageOf("soap")).should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.cxf..", "jakarta.xml..", packageOf("soap.archive"),
                        packageOf("soap.batch"),
                        packageOf("soap.erpsync"),
                        packageOf("soap.principal"))
                .because("wire types may change with the server's version, and nobody else shall notice"));
    }

    @Test
    void theDatabaseStaysInItsPackage() {
        check(noClasses().that().resideOutsideOfPackage(packageOf("store")).should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("what a run was is asked of the journal, not of tables"));
    }

    @Test
    void onlyTheRootAndTheCommandLineTouchTheProcess() {
        check(noClasses().that(not(resideInAnyPackage(ROOT, packageOf("cli")))).should()
                .callMethod(System.class, "exit", int.class).orShould()
                .accessField(System.class, "out").orShould()
                .accessField(System.class, "err")
                .because("a stage works in a window, in a terminal and in a test alike"));
        check(noClasses().that(not(resideInAnyPackage(ROOT, packageOf("cli")))).and()
                .doNotHaveSimpleName("NativeLibrary").should()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .because("only SQLite's own loader, in NativeLibrary, cannot be told its folder in another way"));
    }

    @Test
    void theCommandLineLoadsNoWindow() {
        check(noClasses().that().resideInAPackage(packageOf("cli")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", packageOf("ui"), packageOf("shell"))
                .because("a script must not need a toolkit"));
    }

    @Test
    void secretsAreNeverPrintedByTheirTypes() {
        check(noClasses().that().resideInAPackage(packageOf("model")).and().haveSimpleNameContaining("Secret").should()
                .beRecords().because("a record prints what it holds"));
    }

    @Test
    void namesSayWhatThingsAre() {
        for (String suffix : Arrays.asList("Manager", "Helper", "Util", "Utils", "Impl")) {
            check(noClasses().that(not(resideInAPackage(ROOT + ".soap.*"))).should().haveSimpleNameEndingWith(suffix)
                    .because("such a name says nothing").allowEmptyShould(true));
        }
    }
}
