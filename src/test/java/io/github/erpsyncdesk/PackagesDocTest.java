package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of layers in docs/architecture.md is true. */
class PackagesDocTest {
    private static final String ROOT = "io.github.erpsyncdesk";
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+)`");

    /** Each package of the table with its layer, counted from the top. */
    private static Map<String, Integer> layers() throws IOException {
        Map<String, Integer> layers = new HashMap<>();
        int layer = 0;
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            if (line.startsWith("| ") && line.contains("`")) {
                layer++;
                Matcher name = NAME.matcher(line);
                while (name.find()) {
                    layers.put(name.group(1), layer);
                }
            }
        }
        return layers;
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "root" : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }

    private static Iterable<JavaClass> classes() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
    }

    @Test
    void everyPackageHasItsLayerAndEveryLayerHasItsPackages() throws IOException {
        Set<String> packages = new TreeSet<>();
        classes().forEach(type -> packages.add(packageOf(type)));
        assertThat(layers().keySet()).as("packages in docs/architecture.md")
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void noPackageDependsOnAHigherLayer() throws IOException {
        Map<String, Integer> layers = layers();
        Set<String> upwards = new TreeSet<>();
        for (JavaClass type : classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        && layers.get(packageOf(target)) < layers.get(packageOf(type))) {
                    upwards.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        assertThat(upwards).as("dependencies on a higher layer").isEmpty();
    }
}
