package io.github.erpsyncdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.NullMarked;

/** Rules that no single name gives away; {@link HouseRulesTest} shows that each can fail. */
final class HouseRules {
    private static final String ROOT = "io.github.erpsyncdesk";

    /** What holds or passes on a value, or waits on the caller's own thread. Everybody may. */
    private static final Set<String> HARMLESS = Set.of("java.util.concurrent.Callable",
            "java.util.concurrent.TimeUnit", "java.util.concurrent.Executor", "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap", "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.ExecutionException", "java.util.concurrent.TimeoutException",
            "java.util.concurrent.CancellationException", "java.util.concurrent.CompletionException",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.CountDownLatch", "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ArrayBlockingQueue");
    private static final Set<String> OWN_THREAD = Set.of("currentThread", "interrupt", "interrupted", "isInterrupted");
    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix",
            "parallelSetAll", "sendAsync");

    /** Who may use what else, and why. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "simulator", Set.of("java.lang.Thread.sleep"), // a slow server
            "soap", Set.of("java.util.concurrent.CompletableFuture", "java.net.http.HttpClient.sendAsync"), // CXF asks
            "directory", Set.of("java.util.concurrent.FutureTask"), // runs on the executor that it is given
            "plan", Set.of("java.util.concurrent.CompletableFuture"), // runs on the executor that it is given
            "result", Set.of("java.util.Arrays.parallelSort"), // in Background; ends when its caller ends
            "login", Set.of("javafx.animation"), // a pause while somebody types
            "run", Set.of("javafx.animation"), // a confirmation is armed after a moment
            "keys", Set.of("javafx.animation"), // the same
            "shell", Set.of("javafx.animation"));

    private HouseRules() {}

    static ArchRule threadsStartInOnePackage() {
        return classes().that().resideInAPackage(ROOT + "..").and().resideOutsideOfPackages(ROOT, ROOT + ".task..")
                .should(access("start no work elsewhere", HouseRules::mayUse))
                .because("a thread nobody knows of is a thread nobody stops");
    }

    private static boolean mayUse(JavaClass by, JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = owner + "." + access.getName();
        boolean own = owner.equals("java.lang.Thread") && OWN_THREAD.contains(access.getName());
        if (own || !startsWork(owner, access.getName())) {
            return true;
        }
        String part = by.getPackageName().substring(ROOT.length() + 1).replaceFirst("\\..*", "");
        return ALLOWED.getOrDefault(part, Set.of()).stream().anyMatch(member::startsWith);
    }

    private static boolean startsWork(String owner, String name) {
        boolean concurrent = owner.startsWith("java.util.concurrent.") && !HARMLESS.contains(owner)
                && !owner.startsWith("java.util.concurrent.atomic.")
                && !owner.startsWith("java.util.concurrent.locks.");
        return concurrent || owner.startsWith("java.lang.Thread") && !owner.startsWith("java.lang.ThreadLocal")
                || owner.startsWith("java.util.Timer") || owner.startsWith("javafx.concurrent.")
                || owner.startsWith("javafx.animation.") || owner.equals("javafx.application.Platform")
                || PARALLEL.contains(name);
    }

    static ArchRule viewsKnowNoService() {
        return noClasses().that().areAssignableTo(Node.class).should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".port..", ROOT + ".soap..", ROOT + ".settings..", ROOT + ".secret..",
                        ROOT + ".store..", ROOT + ".task..", ROOT + ".simulator..", ROOT + ".cli..", ROOT + ".web..",
                        ROOT + ".network..", ROOT + ".log..")
                .because("what a person sees must not wait for anything");
    }

    static ArchRule viewModelsKnowNoScene() {
        return noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", ROOT + ".ui..",
                        ROOT + ".i18n..")
                .because("they are tested without a toolkit and in every language");
    }

    static ArchRule observablesAreWrappedOnce() {
        return classes().that().resideInAPackage(ROOT + "..")
                .should(access("wrap observables where they are made", (by, access) -> {
                    boolean wraps = access.getTargetOwner().getName().equals("javafx.collections.FXCollections")
                            && access.getName().startsWith("unmodifiable");
                    return !wraps || access.getOrigin() instanceof JavaConstructor
                            || access.getOrigin() instanceof JavaStaticInitializer;
                })).because("a listener on a fresh wrapper ends with the next garbage collection");
    }

    static ArchRule tooltipsAreMadeInOnePlace() {
        return noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".ui.Controls").should()
                .callConstructor(Tooltip.class, String.class).orShould().callConstructor(Tooltip.class)
                .because("one that is made elsewhere does not wrap, and is as wide as its text is long");
    }

    static ArchRule packagesAreNullMarked() {
        return classes().that().resideInAPackage(ROOT + "..").and()
                .resideOutsideOfPackages(ROOT + ".soap.erpsync..", ROOT + ".soap.archive..", ROOT + ".soap.batch..",
                        ROOT + ".soap.principal..")
                .should(new ArchCondition<>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(type, marked, type.getName()));
                    }
                }).because("NullAway looks at no other");
    }

    private static ArchCondition<JavaClass> access(String words, BiPredicate<JavaClass, JavaAccess<?>> allowed) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream().filter(access -> !allowed.test(type, access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }
}
